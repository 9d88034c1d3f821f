package io.paymentsystem.contract;

/** Whether the PG gave its list. */
public enum ListResult {

    /** It did. */
    LISTED,

    /** It did not answer; nothing may be concluded. */
    UNKNOWN
}
