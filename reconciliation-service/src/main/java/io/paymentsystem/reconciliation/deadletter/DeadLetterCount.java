package io.paymentsystem.reconciliation.deadletter;

/**
 * How many dead letters of a topic there are for one reason.
 *
 * @param reason without what differs from record to record
 */
public record DeadLetterCount(String topic, String reason, long open, long parked, long replayed) {
}
