package io.paymentsystem.reconciliation.verdict;

import static io.paymentsystem.reconciliation.decision.PgStanding.NOT_TAKEN;
import static io.paymentsystem.reconciliation.decision.PgStanding.REFUNDED;
import static io.paymentsystem.reconciliation.decision.PgStanding.TAKEN;

import io.paymentsystem.reconciliation.decision.OurStanding;
import io.paymentsystem.reconciliation.decision.PgStanding;

/**
 * The rules for replays, by what the record has done, how its payment stands with us, and what the PG says.
 *
 * <p>Four things hold throughout. Nothing is safe on silence, nor where amounts differ. Money is taken only where a seat is held and none
 * was taken. A seat is given back only where the PG has no money. Who is enrolled stays enrolled.
 */
public final class Verdicts {

    /** Where it depends on the PG, and the PG says nothing certain. */
    public static final Verdict SILENCE = Verdict.unknown("the PG does not say how the payment stands; try again when it answers");

    private static final Verdict ENROLLED = Verdict.unsafe("the payment has moved on: the student is enrolled");
    private static final Verdict NO_SEAT = Verdict.unsafe("no seat is held of the payment");
    private static final Verdict MOVED_ON = Verdict.unsafe("the payment has moved on, and this is not what it needs now");
    private static final Verdict CONTRADICTION =
            Verdict.unsafe("our word and the PG's contradict each other; reconciliation, or a person, has to settle that first");
    private static final Verdict BACK_ALREADY =
            Verdict.alreadyDone("the PG has given the money back already; the next reconciliation run gives the seat back");
    private static final Verdict CANCELLED_ALREADY = Verdict.alreadyDone("the payment is cancelled, and the PG has no money of it");
    private static final Verdict REFUSED_ALREADY = Verdict.alreadyDone("the refusal is recorded");

    private Verdicts() {
    }

    /** The rule for that work; there is one for every case. */
    public static Verdict of(Work work, OurStanding ours, PgStanding pg) {
        return switch (work) {
            case LOOK -> Verdict.safe("it asks or tells something, and moves neither money nor a seat");
            case COUNT_SEATS -> Verdict.unsafe("it was a person's word of its moment: say it again at the discrepancy");
            default -> known(work, ours, TAKEN) == ENROLLED ? ENROLLED : by(pg, work, ours);
        };
    }

    private static Verdict by(PgStanding pg, Work work, OurStanding ours) {
        return switch (pg) {
            case SILENT -> SILENCE;
            case OTHER_AMOUNT -> Verdict.unsafe("the PG has taken another amount than was asked for");
            case PARTLY_REFUNDED -> Verdict.unsafe("the PG has given part of the money back");
            case TAKEN, REFUNDED, NOT_TAKEN -> known(work, ours, pg);
        };
    }

    private static Verdict known(Work work, OurStanding ours, PgStanding pg) {
        return switch (work) {
            case TAKE_A_SEAT -> takeASeat(ours, pg);
            case TAKE_MONEY -> takeMoney(ours, pg);
            case ENROL -> enrol(ours, pg);
            case REFUSE -> refuse(ours, pg);
            case UNDO_SEAT -> undoSeat(ours, pg);
            case UNDO_MONEY -> undoMoney(ours, pg);
            case GIVE_SEAT_BACK -> giveSeatBack(ours, pg);
            case RECORD_REFUSAL -> recordRefusal(ours, pg);
            case RECORD_FAILURE -> recordFailure(ours);
            case HEAR_UNDONE -> hearUndone(ours, pg);
            case HEAR_NOT_UNDONE -> hearNotUndone(ours, pg);
            case LOOK, COUNT_SEATS -> throw new IllegalArgumentException(work + " is decided without the payment");
        };
    }

    private static Verdict takeASeat(OurStanding ours, PgStanding pg) {
        if (ours != OurStanding.UNDECIDED) {
            return Verdict.alreadyDone("the request was decided");
        }
        return pg == NOT_TAKEN ? Verdict.safe("its seat is not decided yet") : CONTRADICTION;
    }

    private static Verdict takeMoney(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case SEAT_HELD, SEAT_OVERDUE -> switch (pg) {
                case NOT_TAKEN -> Verdict.safe("the seat is held, and no money is taken");
                case TAKEN -> Verdict.alreadyDone("the money is taken; the next reconciliation run drives the payment on");
                default -> CONTRADICTION;
            };
            case MONEY_TAKEN, COMPLETED -> pg == TAKEN ? Verdict.alreadyDone("the money is taken") : CONTRADICTION;
            case UNDECIDED, REFUSED -> NO_SEAT;
            case UNDOING, SECOND_OVERDUE, FINAL_OVERDUE, SECOND_FAILED, FINAL_FAILED, CANCELLED, REFUNDED ->
                    Verdict.unsafe("it would take money for a payment that is being undone, or was");
        };
    }

    private static Verdict enrol(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN ->
                    pg == TAKEN ? Verdict.safe("the seat is held and the money taken") : Verdict.unsafe("it would enrol without money");
            case COMPLETED -> pg == TAKEN ? Verdict.alreadyDone("the student is enrolled") : CONTRADICTION;
            case UNDECIDED, REFUSED -> NO_SEAT;
            case UNDOING, SECOND_OVERDUE, FINAL_OVERDUE, SECOND_FAILED, FINAL_FAILED, CANCELLED, REFUNDED ->
                    Verdict.unsafe("it would enrol for a payment that is being undone, or was");
        };
    }

    private static Verdict refuse(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case UNDECIDED -> pg == NOT_TAKEN ? Verdict.safe("the refusal is not recorded yet, and no money is taken") : CONTRADICTION;
            case REFUSED -> pg == TAKEN ? CONTRADICTION : REFUSED_ALREADY;
            case COMPLETED -> ENROLLED;
            case SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN, UNDOING, SECOND_OVERDUE, FINAL_OVERDUE, SECOND_FAILED, FINAL_FAILED,
                    CANCELLED, REFUNDED -> MOVED_ON;
        };
    }

    private static Verdict undoSeat(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case SEAT_HELD, SEAT_OVERDUE, UNDOING, SECOND_OVERDUE, SECOND_FAILED -> switch (pg) {
                case NOT_TAKEN -> Verdict.safe("no money is taken: the payment is fenced, and the seat given back");
                case TAKEN -> Verdict.safe("the PG has the money after all: it is given back, then the seat");
                default -> BACK_ALREADY;
            };
            case COMPLETED -> ENROLLED;
            case CANCELLED, REFUNDED -> cancelled(pg);
            case UNDECIDED, REFUSED -> NO_SEAT;
            case MONEY_TAKEN, FINAL_OVERDUE, FINAL_FAILED -> MOVED_ON;
        };
    }

    private static Verdict undoMoney(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case MONEY_TAKEN, UNDOING, FINAL_OVERDUE, FINAL_FAILED -> switch (pg) {
                case TAKEN -> Verdict.safe("the PG has the money: it is given back, then the seat");
                case REFUNDED -> BACK_ALREADY;
                default -> CONTRADICTION;
            };
            case COMPLETED -> ENROLLED;
            case CANCELLED, REFUNDED -> cancelled(pg);
            case UNDECIDED, REFUSED -> NO_SEAT;
            case SEAT_HELD, SEAT_OVERDUE, SECOND_OVERDUE, SECOND_FAILED -> MOVED_ON;
        };
    }

    private static Verdict cancelled(PgStanding pg) {
        return pg == TAKEN ? CONTRADICTION : CANCELLED_ALREADY;
    }

    private static Verdict giveSeatBack(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case CANCELLED, REFUNDED, UNDOING, SECOND_OVERDUE, FINAL_OVERDUE, SECOND_FAILED, FINAL_FAILED -> pg == TAKEN
                    ? Verdict.unsafe("it would give the seat back while the PG has the money")
                    : Verdict.safe("the PG has no money of it, so the seat may go back; if it has, nothing happens");
            case COMPLETED -> ENROLLED;
            case UNDECIDED, REFUSED -> NO_SEAT;
            case SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN -> MOVED_ON;
        };
    }

    private static Verdict recordRefusal(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case UNDECIDED, REFUSED -> pg == NOT_TAKEN
                    ? Verdict.safe("no seat is held and no money taken; if the refusal is recorded already, nothing happens")
                    : CONTRADICTION;
            case COMPLETED -> ENROLLED;
            case SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN, UNDOING, SECOND_OVERDUE, FINAL_OVERDUE, SECOND_FAILED, FINAL_FAILED,
                    CANCELLED, REFUNDED -> MOVED_ON;
        };
    }

    private static Verdict recordFailure(OurStanding ours) {
        return switch (ours) {
            case SECOND_FAILED, FINAL_FAILED -> Verdict.safe("it records a failure, and moves neither money nor a seat");
            case CANCELLED, REFUNDED -> Verdict.alreadyDone("the compensation has gone well since");
            case COMPLETED -> ENROLLED;
            case UNDECIDED, SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN, UNDOING, SECOND_OVERDUE, FINAL_OVERDUE, REFUSED -> MOVED_ON;
        };
    }

    private static Verdict hearUndone(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case UNDOING, SECOND_OVERDUE, FINAL_OVERDUE, SECOND_FAILED, FINAL_FAILED -> pg == TAKEN
                    ? Verdict.unsafe("it says that the PG has no money, and the PG says that it has")
                    : Verdict.safe("the PG still says so");
            case CANCELLED, REFUNDED -> cancelled(pg);
            case COMPLETED -> ENROLLED;
            case UNDECIDED, SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN, REFUSED -> MOVED_ON;
        };
    }

    private static Verdict hearNotUndone(OurStanding ours, PgStanding pg) {
        return switch (ours) {
            case UNDOING, SECOND_OVERDUE, FINAL_OVERDUE -> pg == TAKEN
                    ? Verdict.safe("the PG still has the money; the attempt fails as it would have")
                    : Verdict.alreadyDone("the PG has no money of it any more");
            case SECOND_FAILED, FINAL_FAILED, CANCELLED, REFUNDED -> Verdict.alreadyDone("the compensation has ended since");
            case COMPLETED -> ENROLLED;
            case UNDECIDED, SEAT_HELD, SEAT_OVERDUE, MONEY_TAKEN, REFUSED -> MOVED_ON;
        };
    }
}
