package io.paymentsystem.localstack.demo;

import java.util.Set;

/** The public statuses that the demo looks at. */
final class Statuses {

    static final String COUNT_UPDATED = "COUNT_UPDATED";
    static final String FINAL_COMPLETED = "FINAL_COMPLETED";
    static final String EXCEEDS_CAPACITY = "EXCEEDS_CAPACITY";
    static final String REJECTED = "REJECTED";
    static final String CANCELLED = "CANCELLED";

    private static final Set<String> LAST = Set.of(FINAL_COMPLETED, EXCEEDS_CAPACITY, REJECTED, CANCELLED,
            "CANCELLATION_FAILED", "FINAL_COMPENSATION_FAILED");

    private Statuses() {
    }

    /** Whether a payment with this status waits for nothing but an operator. */
    static boolean isLast(String status) {
        return LAST.contains(status);
    }
}
