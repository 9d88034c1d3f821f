package io.paymentsystem.bench.load;

/**
 * What a contender is to do.
 *
 * @param payments    how many are submitted
 * @param courses     among how many courses they are spread, in turn
 * @param seats       how many each course has
 * @param pgMillis    how long the PG takes for an answer
 * @param declineRate the part of payments that the PG declines
 */
public record Load(String scenario, int payments, int courses, int seats, int pgMillis, double declineRate) {

    /** On one course with seats for all. */
    public static Load onHotCourse(String scenario, int payments, int pgMillis) {
        return new Load(scenario, payments, 1, payments, pgMillis, 0);
    }

    /** The same under another name. */
    public Load in(String otherScenario) {
        return new Load(otherScenario, payments, courses, seats, pgMillis, declineRate);
    }

    /** The same with another number of payments: contenders differ so much that equal numbers would bore one or drown another. */
    public Load of(int other) {
        return new Load(scenario, other, courses, Math.max(1, Math.ceilDiv(other, courses)), pgMillis, declineRate);
    }
}
