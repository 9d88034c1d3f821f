package io.paymentsystem.reconciliation.deadletter;

/** How a dead letter rests. */
public enum RestState {

    /** It waits for somebody to see to it. */
    OPEN,

    /** It was replayed too often, and is replayed again by a person's written word only. */
    PARKED,

    /** It was put back on its topic; if it died again, it is another dead letter. */
    REPLAYED
}
