package io.paymentsystem.enrollment.payment;

import static io.paymentsystem.contract.PaymentStatus.CANCELLATION_FAILED;
import static io.paymentsystem.contract.PaymentStatus.CANCELLED;
import static io.paymentsystem.contract.PaymentStatus.COUNT_UPDATED;
import static io.paymentsystem.contract.PaymentStatus.CREATED;
import static io.paymentsystem.contract.PaymentStatus.EXCEEDS_CAPACITY;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPENSATION_FAILED;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPLETED;
import static io.paymentsystem.contract.PaymentStatus.PAYMENT_PROCESSED;
import static io.paymentsystem.contract.PaymentStatus.REJECTED;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.ENDED_CANCELLATION_FAILED;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.ENDED_CANCELLED;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.ENDED_EXCEEDS_CAPACITY;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.ENDED_FINAL_COMPENSATION_FAILED;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.ENDED_REJECTED;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.ENROLLED;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.MONEY_TAKEN;
import static io.paymentsystem.enrollment.payment.PaymentTrigger.SEAT_TAKEN;

import io.paymentsystem.contract.PaymentStatus;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The payment's state machine as data: for every state what moves it on, and what it may see again without harm. Whatever stands in
 * neither is refused.
 */
public final class PaymentTransitions {

    private static final Map<PaymentStatus, Map<PaymentTrigger, PaymentStatus>> MOVES = Map.of(
            CREATED, Map.of(
                    SEAT_TAKEN, COUNT_UPDATED,
                    ENDED_EXCEEDS_CAPACITY, EXCEEDS_CAPACITY,
                    ENDED_REJECTED, REJECTED),
            COUNT_UPDATED, Map.of(
                    MONEY_TAKEN, PAYMENT_PROCESSED,
                    ENDED_CANCELLED, CANCELLED,
                    ENDED_CANCELLATION_FAILED, CANCELLATION_FAILED),
            PAYMENT_PROCESSED, Map.of(
                    ENROLLED, FINAL_COMPLETED,
                    ENDED_CANCELLED, CANCELLED,
                    ENDED_FINAL_COMPENSATION_FAILED, FINAL_COMPENSATION_FAILED),
            CANCELLATION_FAILED, Map.of(ENDED_CANCELLED, CANCELLED),
            FINAL_COMPENSATION_FAILED, Map.of(ENDED_CANCELLED, CANCELLED));

    private static final Map<PaymentStatus, Set<PaymentTrigger>> IGNORED = Map.of(
            CREATED, EnumSet.noneOf(PaymentTrigger.class),
            COUNT_UPDATED, EnumSet.of(SEAT_TAKEN),
            PAYMENT_PROCESSED, EnumSet.of(SEAT_TAKEN, MONEY_TAKEN),
            FINAL_COMPLETED, EnumSet.of(SEAT_TAKEN, MONEY_TAKEN, ENROLLED),
            EXCEEDS_CAPACITY, EnumSet.of(SEAT_TAKEN, ENDED_EXCEEDS_CAPACITY),
            REJECTED, EnumSet.of(SEAT_TAKEN, ENDED_REJECTED),
            CANCELLED, EnumSet.of(SEAT_TAKEN, MONEY_TAKEN, ENDED_CANCELLED, ENDED_CANCELLATION_FAILED, ENDED_FINAL_COMPENSATION_FAILED),
            CANCELLATION_FAILED, EnumSet.of(SEAT_TAKEN, ENDED_CANCELLATION_FAILED),
            FINAL_COMPENSATION_FAILED, EnumSet.of(SEAT_TAKEN, MONEY_TAKEN, ENDED_FINAL_COMPENSATION_FAILED));

    private PaymentTransitions() {
    }

    /** What the trigger does to a payment in that state; defined for every pair. */
    public static Transition of(PaymentStatus from, PaymentTrigger trigger) {
        PaymentStatus to = MOVES.getOrDefault(from, Map.of()).get(trigger);
        if (to != null) {
            return new Transition.Move(to);
        }
        return IGNORED.get(from).contains(trigger) ? new Transition.Ignored() : new Transition.Refused();
    }
}
