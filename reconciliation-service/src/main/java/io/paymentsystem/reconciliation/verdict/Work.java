package io.paymentsystem.reconciliation.verdict;

import io.paymentsystem.contract.AuditEvent;
import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.contract.SeatsCorrectionRequested;

/** What is done because of an event: the rows of {@link Verdicts}. */
public enum Work {

    /** A seat is decided. */
    TAKE_A_SEAT,

    /** Money is taken. */
    TAKE_MONEY,

    /** The enrolment is recorded. */
    ENROL,

    /** A payment that was refused a seat ends. */
    REFUSE,

    /** The payment is fenced at the PG, what money there is goes back, then the seat. */
    UNDO_SEAT,

    /** The money goes back, then the seat. */
    UNDO_MONEY,

    /** The seat is given back, since the money is. */
    GIVE_SEAT_BACK,

    /** That a payment was refused is recorded. */
    RECORD_REFUSAL,

    /** That a compensation failed is recorded. */
    RECORD_FAILURE,

    /** A compensation learns that no money is with us. */
    HEAR_UNDONE,

    /** A compensation learns that the money is still with us. */
    HEAR_NOT_UNDONE,

    /** The seats of a course are counted anew, as a person has said. */
    COUNT_SEATS,

    /** Something is asked, answered or looked at, and nothing else. */
    LOOK;

    /** The work that an event makes. */
    public static Work of(Event event) {
        return switch (event) {
            case PaymentEvent payment -> ofPayment(payment);
            case SeatsCorrectionRequested _ -> COUNT_SEATS;
            case AuditEvent _ -> LOOK;
        };
    }

    private static Work ofPayment(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested _ -> TAKE_A_SEAT;
            case PaymentCountUpdated _ -> TAKE_MONEY;
            case PaymentProcessed _ -> ENROL;
            case CompensationFirst _ -> REFUSE;
            case CompensationSecond _ -> UNDO_SEAT;
            case CompensationFinal _ -> UNDO_MONEY;
            case CompensationCompleted ended -> ofOutcome(ended.outcome());
            case PgCancelRequested asked -> asked.compensation() == Compensation.FINAL ? UNDO_MONEY : UNDO_SEAT;
            case PgCancelAnswered answered -> answered.result() == CancelResult.NOT_REFUNDED ? HEAR_NOT_UNDONE : HEAR_UNDONE;
            case PaymentCompleted _, PgInquiryRequested _, PgInquiryAnswered _ -> LOOK;
        };
    }

    private static Work ofOutcome(PaymentStatus outcome) {
        return switch (outcome) {
            case CANCELLED -> GIVE_SEAT_BACK;
            case EXCEEDS_CAPACITY, REJECTED -> RECORD_REFUSAL;
            case CANCELLATION_FAILED, FINAL_COMPENSATION_FAILED -> RECORD_FAILURE;
            case CREATED, COUNT_UPDATED, PAYMENT_PROCESSED, FINAL_COMPLETED -> throw new IllegalArgumentException(
                    "no compensation ends as " + outcome);
        };
    }

    /** Whether money or a seat may move because of it, so that the payment and the PG have to be looked at first. */
    public boolean touchesAPayment() {
        return this != LOOK && this != COUNT_SEATS;
    }
}
