package io.paymentsystem.deadletters.replay;

import java.util.Arrays;
import java.util.List;

/** What the desk says of a record before it is replayed. */
public enum Verdict {

    SAFE, ALREADY_DONE, UNSAFE, UNKNOWN;

    static final List<Verdict> LEFT_ALONE = List.of(ALREADY_DONE, UNSAFE, UNKNOWN);

    /** Its name at the desk and on the command line. */
    @Override
    public String toString() {
        return name().replace('_', '-');
    }

    /** Reads the name of a verdict that can be overridden. */
    public static Verdict toOverride(String name) {
        return LEFT_ALONE.stream().filter(verdict -> verdict.toString().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is no verdict to override; these are: %s".formatted(name, Arrays.toString(LEFT_ALONE.toArray()))));
    }
}
