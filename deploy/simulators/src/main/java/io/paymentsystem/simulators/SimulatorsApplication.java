package io.paymentsystem.simulators;

import java.io.PrintStream;
import java.util.Map;

/** Runs the simulators as a process until it is told to end; settings come from the environment. */
public final class SimulatorsApplication {

    private SimulatorsApplication() {
    }

    /** Starts, says where, and stays; a start that fails says why in one line and exits with 1. */
    public static void main(String[] args) {
        if (!start(System.getenv(), System.out, System.err)) {
            System.exit(1);
        }
    }

    static boolean start(Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            Simulators simulators = Simulators.start(SimulatorsSettings.fromEnvironment(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(simulators::close, "simulators-close"));
            out.println("PG simulator (/v1, /books, /behavior, /outside) and Slack mock (/slack) listen on " + simulators.uri());
            return true;
        } catch (SimulatorsNotStarted | IllegalArgumentException e) {
            err.println(e.getMessage());
            return false;
        }
    }
}
