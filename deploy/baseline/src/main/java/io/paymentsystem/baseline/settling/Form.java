package io.paymentsystem.baseline.settling;

/** How a payment is cut into transactions. */
enum Form {
    /** {@link OnePhase} */
    ONE_PHASE,
    /** {@link ThreePhases} */
    THREE_PHASE,
    /** {@link Tuned} */
    TUNED
}
