package io.paymentsystem.gateway.payment;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.gateway.payment.Finding.Approved;
import io.paymentsystem.gateway.payment.Finding.CancelRefused;
import io.paymentsystem.gateway.payment.Finding.CancelRequested;
import io.paymentsystem.gateway.payment.Finding.Declined;
import io.paymentsystem.gateway.payment.Finding.OtherAmount;
import io.paymentsystem.gateway.payment.Transition.Move;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as the gateway has it.
 *
 * @param compensation on whose behalf the money goes back, once that is asked for
 * @param reason       why it was declined, or is to go back; before that, why a person has to look
 * @param approvedAt   by the PG's clock, once the money is taken
 * @param attempts     fruitless checks since the state was entered
 * @param refusals     how often the PG has refused a cancel for good; each cancel after that is another one to the PG
 */
public record PgPayment(
        Order order, PgPaymentState state, @Nullable Compensation compensation, @Nullable String reason,
        @Nullable Instant approvedAt, int attempts, int refusals) {

    /** A payment whose approval is about to be asked for. */
    public static PgPayment requested(Order order) {
        return new PgPayment(order, PgPaymentState.REQUESTED, null, null, null, 0, 0);
    }

    /** A payment that is cancelled before it was ever asked for. */
    public static PgPayment fenced(Order order, Compensation compensation, String reason) {
        return new PgPayment(order, PgPaymentState.FENCED, compensation, reason, null, 0, 0);
    }

    /** The idempotency key of the whole payment. */
    public UUID paymentId() {
        return order.paymentId();
    }

    /** On whose behalf the money goes back. Where nobody asked, the decline's own compensation is the one that will. */
    public Compensation onBehalfOf() {
        return compensation == null ? Compensation.SECOND : compensation;
    }

    PgPayment moved(Move move, Finding finding) {
        int fruitless = move.to() == state ? fruitlessAfter(finding) : 0;
        return switch (finding) {
            case Approved(Instant at) -> new PgPayment(order, move.to(), compensation, reason, at, fruitless, refusals);
            case Declined(String why) when compensation == null ->
                    new PgPayment(order, move.to(), null, why, approvedAt, fruitless, refusals);
            case OtherAmount other when compensation == null ->
                    new PgPayment(order, move.to(), null, other.reason(), approvedAt, fruitless, refusals);
            // The first reason stays: the PG refuses a second cancel with the same idempotency key and another body.
            case CancelRequested(Compensation asking, String why) when asking != compensation ->
                    new PgPayment(order, move.to(), asking, why, approvedAt, fruitless, refusals);
            case CancelRefused _ -> new PgPayment(order, move.to(), compensation, reason, approvedAt, fruitless, refusals + 1);
            default -> new PgPayment(order, move.to(), compensation, reason, approvedAt, fruitless, refusals);
        };
    }

    /** A request is no check. */
    private int fruitlessAfter(Finding finding) {
        return finding instanceof CancelRequested ? attempts : attempts + 1;
    }
}
