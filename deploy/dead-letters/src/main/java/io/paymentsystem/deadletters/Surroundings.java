package io.paymentsystem.deadletters;

import io.paymentsystem.deadletters.desk.Desk;
import io.paymentsystem.deadletters.replay.Interruptions;
import io.paymentsystem.deadletters.screen.Screen;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds around it.
 *
 * @param rewriting whether what is shown on {@code err} can be rewritten, as on a terminal
 * @param pace      how often the desk is asked how far it is
 */
record Surroundings(
        Map<String, String> environment, PrintStream out, PrintStream err, boolean rewriting, Duration pace, Interruptions interruptions) {

    private static final int USUAL_COLUMNS = 160;
    private static final String USUAL_PORT = "8084";

    /** Those of this process, of which {@code deploy/dlt.sh} says by system properties what a JVM cannot see. */
    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), utf8(FileDescriptor.out), utf8(FileDescriptor.err),
                Boolean.getBoolean("dlt.terminal"), Duration.ofMillis(500), Interruptions.ofTheJvm());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    int columns() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{0,4}") ? Integer.parseInt(columns) : USUAL_COLUMNS;
    }

    Screen screen() {
        return new Screen(out, columns());
    }

    Screen errors() {
        return new Screen(err, columns());
    }

    String user() {
        String user = environment.getOrDefault("USER", "");
        return user.isBlank() ? System.getProperty("user.name", "unknown") : user;
    }

    /** The desk at that address, or else where the environment says that it is. */
    Desk desk(@Nullable URI url) {
        return new Desk(url == null ? address() : url);
    }

    private URI address() {
        String url = environment.getOrDefault("RECONCILIATION_URL", "");
        String port = environment.getOrDefault("RECONCILIATION_PORT", "");
        return DeskAddress.of(url.isBlank() ? "http://127.0.0.1:" + (port.isBlank() ? USUAL_PORT : port) : url);
    }
}
