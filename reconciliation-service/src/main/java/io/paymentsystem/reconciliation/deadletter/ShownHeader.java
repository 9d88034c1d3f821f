package io.paymentsystem.reconciliation.deadletter;

/** A header of a record as text. */
public record ShownHeader(String name, String value) {
}
