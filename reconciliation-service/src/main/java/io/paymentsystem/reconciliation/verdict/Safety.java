package io.paymentsystem.reconciliation.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a replay would be, as far as it can be known beforehand. */
public enum Safety {

    /** What the record asks for is still to be done, and right to do. */
    SAFE,

    /** It has been done meanwhile; a replay has nothing to add. */
    ALREADY_DONE,

    /** The payment has moved on, or the two sides contradict each other: a replay would, or might, do harm. */
    UNSAFE,

    /** Nobody can tell: the record cannot be read, or the PG does not say. */
    UNKNOWN;

    /** The name that people and tools use: {@code ALREADY-DONE}. */
    @JsonValue
    public String shown() {
        return name().replace('_', '-');
    }

    /**
     * Reads a name as it is shown, in any case.
     *
     * @throws IllegalArgumentException if it is none
     */
    @JsonCreator
    public static Safety named(String name) {
        return Arrays.stream(values()).filter(each -> each.shown().equals(name.toUpperCase(Locale.ROOT).replace('_', '-'))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a verdict is SAFE, ALREADY-DONE, UNSAFE or UNKNOWN, but not '%s'".formatted(name)));
    }
}
