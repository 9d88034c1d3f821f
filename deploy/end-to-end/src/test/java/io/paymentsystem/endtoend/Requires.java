package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import io.paymentsystem.endtoend.footing.Footing.PartControl;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a scenario needs and a footing may not have; the scenario is then skipped, and the log says so. */
final class Requires {

    private static final Logger log = LoggerFactory.getLogger(Requires.class);

    private Requires() {
    }

    static PartControl control(Footing footing) {
        return footing.control().orElseThrow(() -> {
            log.warn("A scenario is skipped: this footing cannot stop and start parts.");
            return new TestAbortedException("this footing cannot stop and start parts");
        });
    }

    static Browser browser(Footing footing) {
        return Browser.at(footing.http("reconciliation-service")).orElseThrow(() -> {
            log.warn("A scenario is skipped: no Chromium with its driver is here (on Debian, packages chromium and chromium-driver).");
            return new TestAbortedException("no Chromium with its driver is here");
        });
    }
}
