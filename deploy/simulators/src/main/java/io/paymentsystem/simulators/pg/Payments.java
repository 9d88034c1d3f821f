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
 *
 * <p>An order whose money was taken again, outside, has a further payment for each time, which is found by its paymentKey only.
 */
final class Payments {

    private final Map<String, Payment> payments = new ConcurrentHashMap<>();
    private final Map<String, String> orderIds = new ConcurrentHashMap<>();
    private final Map<String, Payment> furtherPayments = new ConcurrentHashMap<>();
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
        Payment further = furtherPayments.get(paymentKey);
        String orderId = orderIds.get(paymentKey);
        return further != null || orderId == null ? further : payments.get(orderId);
    }

    /** Whether no payment has, or was begun with, that key. */
    boolean isFree(String paymentKey) {
        return !orderIds.containsKey(paymentKey);
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
     * Takes the money of an order whose money was taken before, as a payment of its own.
     *
     * @throws Refusal when the key is that of an earlier payment
     */
    Payment approveAgain(ConfirmRequest request, Payment first, Origin origin) {
        claimPaymentKey(request);
        return furtherPayments.compute(request.paymentKey(), (key, earlier) -> {
            if (earlier != null || key.equals(first.paymentKey())) {
                throw PgError.ALREADY_PROCESSED_PAYMENT.refusal();
            }
            return Payment.done(request, clock.instant(), books.capture(first.orderId(), key, request.amount(), origin));
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
     * Gives money of that payment back, never more than is left of it.
     *
     * @throws Refusal when there is no such payment, or nothing or not as much to give back
     */
    Payment cancel(Payment payment, CancelRequest request, Origin origin) {
        return furtherPayments.containsKey(payment.paymentKey())
                ? furtherPayments.compute(payment.paymentKey(), (paymentKey, current) -> canceled(current, request, origin))
                : payments.compute(payment.orderId(), (orderId, current) -> canceled(current, request, origin));
    }

    void clear() {
        payments.clear();
        orderIds.clear();
        furtherPayments.clear();
    }

    private Payment canceled(@Nullable Payment current, CancelRequest request, Origin origin) {
        Payment payment = requireCancelable(current);
        long amount = request.cancelAmount() == null ? payment.balanceAmount() : request.cancelAmount();
        if (amount > payment.balanceAmount()) {
            throw PgError.NOT_CANCELABLE_AMOUNT.refusal();
        }
        return payment.canceled(books.refund(payment.orderId(), payment.paymentKey(), amount, origin), request.cancelReason());
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
