package io.paymentsystem.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the applications once all tests have run. Left to the JVM's end they would close while broker and database are going too, and
 * wait for them in vain.
 */
public final class ClosingBeforeTheInfrastructure implements LauncherSessionListener {

    private static final List<ConfigurableApplicationContext> APPLICATIONS = new CopyOnWriteArrayList<>();

    static ClosingBeforeTheInfrastructure of(ConfigurableApplicationContext application) {
        APPLICATIONS.add(application);
        return new ClosingBeforeTheInfrastructure();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        APPLICATIONS.forEach(ConfigurableApplicationContext::close);
    }
}
