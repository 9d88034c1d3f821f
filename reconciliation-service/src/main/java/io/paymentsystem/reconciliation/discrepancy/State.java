package io.paymentsystem.reconciliation.discrepancy;

/** How far a discrepancy is. */
public enum State {

    /** It is there, and nothing was done about it yet. */
    FOUND,

    /** A repair is on its way. */
    REPAIRING,

    /** Both sides agree again, by a repair or by themselves. */
    REPAIRED,

    /** It cannot be repaired without a person's word. */
    NEEDS_A_PERSON,

    /** A person has said that it is settled; it is not looked at again. */
    SETTLED
}
