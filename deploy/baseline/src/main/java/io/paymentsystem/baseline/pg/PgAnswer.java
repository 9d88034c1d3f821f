package io.paymentsystem.baseline.pg;

/** What the PG decided about a payment. */
public enum PgAnswer {
    APPROVED, DECLINED
}
