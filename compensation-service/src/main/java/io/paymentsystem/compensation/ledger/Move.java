package io.paymentsystem.compensation.ledger;

/** What an event does to a compensation: the state it is in next, and what is published. */
public record Move(LedgerState from, LedgerState to, Effect effect) {

    static Move ignored(LedgerState state) {
        return new Move(state, state, Effect.NONE);
    }

    /** Whether the event came late or twice and so changes nothing. */
    public boolean isIgnored() {
        return from == to && effect == Effect.NONE;
    }
}
