package io.paymentsystem.reconciliation.decision;

import static io.paymentsystem.reconciliation.decision.PgStanding.NOT_TAKEN;
import static io.paymentsystem.reconciliation.decision.PgStanding.OTHER_AMOUNT;
import static io.paymentsystem.reconciliation.decision.PgStanding.PARTLY_REFUNDED;
import static io.paymentsystem.reconciliation.decision.PgStanding.SILENT;
import static io.paymentsystem.reconciliation.decision.PgStanding.TAKEN;

import io.paymentsystem.reconciliation.decision.Decision.Alert;
import io.paymentsystem.reconciliation.decision.Decision.Compensate;
import io.paymentsystem.reconciliation.decision.Decision.Forward;
import io.paymentsystem.reconciliation.decision.Decision.Nothing;
import io.paymentsystem.reconciliation.decision.Decision.Undoing;
import io.paymentsystem.reconciliation.decision.Decision.Wait;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rules of reconciliation: what is to be done, by how a payment stands with us and with the PG.
 *
 * <p>Three things hold throughout. Nothing is decided on silence. Nothing is repaired where amounts differ. A seat is given back only by a
 * compensation, which gives the money back first.
 */
public final class Decisions {

    private static final Decision SILENCE = new Wait("the PG does not say, or is at it at this moment");
    private static final Decision AGREED = new Nothing("both sides agree");
    private static final Decision OTHER = new Alert(Kind.AMOUNT_MISMATCH, "the PG has taken another amount than was asked for");
    private static final Decision PARTLY =
            new Alert(Kind.UNASKED_REFUND, "the PG has given part of the money back, which we never ask for");
    private static final Decision NEVER_TAKEN =
            new Alert(Kind.OURS_ONLY, "we say that the money was taken, and the PG says that it was not");

    private static final Map<OurStanding, Map<PgStanding, Decision>> RULES = rules();

    private Decisions() {
    }

    /** The rule for a payment that stands so with us and so with the PG; there is one for every pair. */
    public static Decision of(OurStanding ours, PgStanding pg) {
        return RULES.get(ours).get(pg);
    }

    private static Map<OurStanding, Map<PgStanding, Decision>> rules() {
        Map<OurStanding, Map<PgStanding, Decision>> rules = new EnumMap<>(OurStanding.class);
        for (OurStanding ours : OurStanding.values()) {
            rules.put(ours, switch (ours) {
                case UNDECIDED -> undecided();
                case SEAT_HELD -> seatHeld(new Wait("the seat is held within its time, and the money may still be taken"));
                case SEAT_OVERDUE -> seatHeld(second(Kind.HELD_TOO_LONG, "the seat is held beyond its time, and no money is taken"));
                case MONEY_TAKEN -> moneyTaken();
                case UNDOING -> undoing();
                case SECOND_OVERDUE -> anyway(second(Kind.LOST_COMPENSATION, "the second compensation has not ended within its time"));
                case FINAL_OVERDUE -> onceTaken(last(Kind.LOST_COMPENSATION, "the final compensation has not ended within its time"));
                case COMPLETED -> completed();
                case SECOND_FAILED -> anyway(second(Kind.FAILED_COMPENSATION, "the second compensation failed, and the PG answers"));
                case FINAL_FAILED -> onceTaken(last(Kind.FAILED_COMPENSATION, "the final compensation failed, and the PG answers"));
                case CANCELLED -> cancelled();
                case REFUNDED -> refunded();
                case REFUSED -> refused();
            });
        }
        return rules;
    }

    private static Map<PgStanding, Decision> undecided() {
        Decision unknown = new Alert(Kind.PG_ONLY, "the PG has moved money of a payment whose seat is not decided");
        return row(unknown, unknown, new Wait("nothing is held of it, and its request is delivered until its seat is decided"));
    }

    private static Map<PgStanding, Decision> seatHeld(Decision withoutMoney) {
        return row(new Forward(Kind.LOST_PROCESSED, "the money is taken and the seat held, so the student is to be enrolled"),
                second(Kind.UNASKED_REFUND, "the PG has given the money back, so the seat is to be given back"),
                withoutMoney);
    }

    private static Map<PgStanding, Decision> moneyTaken() {
        return row(new Forward(Kind.LOST_COMPLETED, "the money is taken and the seat held, so the student is to be enrolled"),
                new Alert(Kind.UNASKED_REFUND, "the PG has given money back of a payment that may be enrolled"),
                NEVER_TAKEN);
    }

    private static Map<PgStanding, Decision> undoing() {
        Decision underWay = new Wait("a compensation is under way");
        Map<PgStanding, Decision> row = new EnumMap<>(row(underWay, underWay, underWay));
        row.put(PARTLY_REFUNDED, underWay);
        row.put(OTHER_AMOUNT, underWay);
        return row;
    }

    private static Map<PgStanding, Decision> completed() {
        return row(AGREED, new Alert(Kind.UNASKED_REFUND, "the PG has given the money back of a student who is enrolled"), NEVER_TAKEN);
    }

    private static Map<PgStanding, Decision> cancelled() {
        return row(last(Kind.LATE_SETTLEMENT, "the PG has taken the money after the payment was cancelled, so it is to go back"),
                AGREED, AGREED);
    }

    private static Map<PgStanding, Decision> refunded() {
        return row(new Alert(Kind.OURS_ONLY, "we say that the money was given back, and the PG says that it was not"), AGREED, NEVER_TAKEN);
    }

    private static Map<PgStanding, Decision> refused() {
        return row(new Alert(Kind.PG_ONLY, "the PG has taken money of a payment that was refused a seat"), AGREED, AGREED);
    }

    /** The compensation finds out by itself whether there is money to be given back. */
    private static Map<PgStanding, Decision> anyway(Decision compensate) {
        return row(compensate, compensate, compensate);
    }

    private static Map<PgStanding, Decision> onceTaken(Decision compensate) {
        return row(compensate, compensate, NEVER_TAKEN);
    }

    private static Map<PgStanding, Decision> row(Decision taken, Decision refunded, Decision notTaken) {
        return Map.of(TAKEN, taken, PgStanding.REFUNDED, refunded, NOT_TAKEN, notTaken,
                OTHER_AMOUNT, OTHER, PARTLY_REFUNDED, PARTLY, SILENT, SILENCE);
    }

    private static Decision second(Kind kind, String reason) {
        return new Compensate(kind, Undoing.SECOND, reason);
    }

    private static Decision last(Kind kind, String reason) {
        return new Compensate(kind, Undoing.FINAL, reason);
    }
}
