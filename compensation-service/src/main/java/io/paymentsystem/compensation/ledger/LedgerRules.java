package io.paymentsystem.compensation.ledger;

import static io.paymentsystem.compensation.ledger.Effect.ANNOUNCE_END;
import static io.paymentsystem.compensation.ledger.Effect.ANNOUNCE_FAILURE;
import static io.paymentsystem.compensation.ledger.Effect.ASK_GATEWAY;
import static io.paymentsystem.compensation.ledger.Effect.NONE;
import static io.paymentsystem.compensation.ledger.LedgerEvent.ANSWERED_NOT_UNDONE;
import static io.paymentsystem.compensation.ledger.LedgerEvent.ANSWERED_UNDONE;
import static io.paymentsystem.compensation.ledger.LedgerEvent.ASKED_AGAIN;
import static io.paymentsystem.compensation.ledger.LedgerEvent.ATTEMPT_BEGAN;
import static io.paymentsystem.compensation.ledger.LedgerEvent.ATTEMPT_CONCLUDED;
import static io.paymentsystem.compensation.ledger.LedgerEvent.DEAD_LETTERED;
import static io.paymentsystem.compensation.ledger.LedgerEvent.NOTHING_TO_UNDO;
import static io.paymentsystem.compensation.ledger.LedgerState.COMPLETED;
import static io.paymentsystem.compensation.ledger.LedgerState.FAILED;
import static io.paymentsystem.compensation.ledger.LedgerState.NOT_UNDONE;
import static io.paymentsystem.compensation.ledger.LedgerState.RECEIVED;
import static io.paymentsystem.compensation.ledger.LedgerState.STARTED;
import static io.paymentsystem.compensation.ledger.LedgerState.UNDONE;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Map.Entry;

/** The ledger's transition table. What it does not list is ignored: the event came late or twice. */
public final class LedgerRules {

    private static final Map<Cell, Move> MOVES = Map.ofEntries(
            on(NOTHING_TO_UNDO, RECEIVED, COMPLETED, ANNOUNCE_END),
            on(NOTHING_TO_UNDO, FAILED, COMPLETED, ANNOUNCE_END),

            on(ATTEMPT_BEGAN, RECEIVED, STARTED, ASK_GATEWAY),
            on(ATTEMPT_BEGAN, STARTED, STARTED, ASK_GATEWAY),
            on(ATTEMPT_BEGAN, NOT_UNDONE, STARTED, ASK_GATEWAY),
            on(ATTEMPT_BEGAN, FAILED, STARTED, ASK_GATEWAY),

            on(ASKED_AGAIN, RECEIVED, STARTED, ASK_GATEWAY),
            on(ASKED_AGAIN, STARTED, STARTED, ASK_GATEWAY),
            on(ASKED_AGAIN, NOT_UNDONE, STARTED, ASK_GATEWAY),
            on(ASKED_AGAIN, FAILED, STARTED, ASK_GATEWAY),
            on(ASKED_AGAIN, COMPLETED, COMPLETED, ANNOUNCE_END),

            on(ANSWERED_UNDONE, STARTED, UNDONE, NONE),
            on(ANSWERED_UNDONE, NOT_UNDONE, UNDONE, NONE),
            // No attempt is left that could see it.
            on(ANSWERED_UNDONE, FAILED, COMPLETED, ANNOUNCE_END),

            on(ANSWERED_NOT_UNDONE, STARTED, NOT_UNDONE, NONE),

            on(ATTEMPT_CONCLUDED, UNDONE, COMPLETED, ANNOUNCE_END),

            on(DEAD_LETTERED, RECEIVED, FAILED, ANNOUNCE_FAILURE),
            on(DEAD_LETTERED, STARTED, FAILED, ANNOUNCE_FAILURE),
            on(DEAD_LETTERED, NOT_UNDONE, FAILED, ANNOUNCE_FAILURE),
            // The answer came after the last attempt had given up.
            on(DEAD_LETTERED, UNDONE, COMPLETED, ANNOUNCE_END));

    private LedgerRules() {
    }

    /** What an event does to a compensation in that state; every pair has an answer. */
    public static Move move(LedgerState state, LedgerEvent event) {
        return MOVES.getOrDefault(new Cell(state, event), Move.ignored(state));
    }

    private static Entry<Cell, Move> on(LedgerEvent event, LedgerState from, LedgerState to, Effect effect) {
        return entry(new Cell(from, event), new Move(from, to, effect));
    }

    private record Cell(LedgerState state, LedgerEvent event) {
    }
}
