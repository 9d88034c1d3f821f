package io.paymentsystem.contract;

/** What the PG knows of a payment. */
public enum InquiryResult {

    /** Approved, and the money is with us, at least in part. */
    TAKEN,

    /** Nothing was taken, and the PG will not take it without another approval. */
    NOT_TAKEN,

    /** It was taken and has been given back whole. */
    REFUNDED,

    /** The PG did not answer; nothing may be concluded. */
    UNKNOWN
}
