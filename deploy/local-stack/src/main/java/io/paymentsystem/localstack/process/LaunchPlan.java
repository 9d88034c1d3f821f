package io.paymentsystem.localstack.process;

import java.util.List;
import java.util.Map;

/** The command line of a process, and what it finds in its environment on top of ours. */
public record LaunchPlan(List<String> command, Map<String, String> environment) {

    /** A plan with our environment unchanged. */
    public static LaunchPlan of(List<String> command) {
        return new LaunchPlan(command, Map.of());
    }
}
