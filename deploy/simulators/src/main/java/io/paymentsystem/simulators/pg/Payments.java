package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every payment by its orderId, and the only way to move money. Changes of one payment happen one after another, each together
 * with its entry in the books; changes of different payments do not wait for each other.
 */
final class Payments {

    private final Map<String, Payment> payments = new ConcurrentHashMap<>();
    private final Map<String, String> orderIds = new ConcurrentHashMap<>();
    private final Books books;
    private final Clock clock;

    Payments(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    @Nullable Payment ofOrder(String orderId) {
        return payments.get(orderId);
    }

    @Nullable Payment ofKey(String paymentKey) {
        String orderId = orderIds.get(paymentKey);
        return orderId == null ? null : payments.get(orderId);
    }

    /** Makes the payment visible as in progress, unless the order has one already. */
    void begin(ConfirmRequest request) {
        payments.computeIfAbsent(request.orderId(), orderId -> {
            claimPaymentKey(request);
            return Payment.inProgress(request, clock.instant());
        });
    }

    /** Forgets a payment that is in progress, as if it had never been asked for. */
    void withdraw(ConfirmRequest request) {
        payments.computeIfPresent(request.orderId(), (orderId, payment) -> {
            if (payment.status() != PaymentStatus.IN_PROGRESS) {
                return payment;
            }
            orderIds.remove(payment.paymentKey(), orderId);
            return null;
        });
    }

    /**
     * Takes the money, at most once for an order.
     *
     * @throws Refusal when the payment has been processed already, or its key is another order's
     */
    Payment approve(ConfirmRequest request, Origin origin) {
        return payments.compute(request.orderId(), (orderId, current) -> {
            Instant requestedAt = requireUnprocessed(request, current);
            return Payment.done(request, requestedAt, books.capture(orderId, request.paymentKey(), request.amount(), origin));
        });
    }

    /**
     * Keeps the payment as declined. Another confirm request may still approve it.
     *
     * @throws Refusal when the payment has been processed already, or its key is another order's
     */
    Payment decline(ConfirmRequest request, Failure failure) {
        return payments.compute(request.orderId(), (orderId, current) ->
                Payment.aborted(request, requireUnprocessed(request, current), failure));
    }

    /**
     * Gives money back, never more than is left.
     *
     * @throws Refusal when there is no such payment, or nothing or not as much to give back
     */
    Payment cancel(String orderId, CancelRequest request, Origin origin) {
        return payments.compute(orderId, (id, current) -> {
            Payment payment = requireCancelable(current);
            long amount = request.cancelAmount() == null ? payment.balanceAmount() : request.cancelAmount();
            if (amount > payment.balanceAmount()) {
                throw PgError.NOT_CANCELABLE_AMOUNT.refusal();
            }
            return payment.canceled(books.refund(id, payment.paymentKey(), amount, origin), request.cancelReason());
        });
    }

    void clear() {
        payments.clear();
        orderIds.clear();
    }

    private Instant requireUnprocessed(ConfirmRequest request, @Nullable Payment current) {
        claimPaymentKey(request);
        if (current == null) {
            return clock.instant();
        }
        return switch (current.status()) {
            case IN_PROGRESS -> current.requestedAt();
            case ABORTED -> clock.instant();
            case DONE, PARTIAL_CANCELED, CANCELED -> throw PgError.ALREADY_PROCESSED_PAYMENT.refusal();
        };
    }

    private static Payment requireCancelable(@Nullable Payment current) {
        if (current == null) {
            throw PgError.NOT_FOUND_PAYMENT.refusal();
        }
        return switch (current.status()) {
            case DONE, PARTIAL_CANCELED -> current;
            case CANCELED -> throw PgError.ALREADY_CANCELED_PAYMENT.refusal();
            case IN_PROGRESS, ABORTED -> throw PgError.NOT_CANCELABLE_PAYMENT.refusal();
        };
    }

    private void claimPaymentKey(ConfirmRequest request) {
        String owner = orderIds.putIfAbsent(request.paymentKey(), request.orderId());
        if (owner != null && !owner.equals(request.orderId())) {
            throw Refusal.invalid("The paymentKey belongs to another order; every payment has a key of its own.");
        }
    }
}
