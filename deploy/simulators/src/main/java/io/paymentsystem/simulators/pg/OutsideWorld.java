package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Json;
import io.paymentsystem.simulators.http.Refusal;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /outside}: money moved at the gateway without us, which no behavior hinders. */
final class OutsideWorld {

    private record OutsidePayment(@Nullable String orderId, long amount, @Nullable String paymentKey) {
    }

    private record OutsideCancel(@Nullable String orderId, @Nullable String paymentKey, @Nullable Long amount, @Nullable String reason) {
    }

    private final Payments payments;

    OutsideWorld(Payments payments) {
        this.payments = payments;
    }

    /** One after another, so that no two payments are given the same key. */
    synchronized Reply pay(Request request) {
        OutsidePayment payment = Json.readStrictly(request.body(), OutsidePayment.class);
        String orderId = String.valueOf(payment.orderId());
        Payment known = payments.ofOrder(orderId);
        String key = payment.paymentKey() == null ? keyFor(orderId, known) : payment.paymentKey();
        ConfirmRequest confirm = valid(() -> new ConfirmRequest(key, orderId, payment.amount()));
        return Reply.json(201, known != null && known.status().tookMoney()
                ? payments.approveAgain(confirm, known, Origin.OUTSIDE)
                : payments.approve(confirm, Origin.OUTSIDE));
    }

    Reply cancel(Request request) {
        OutsideCancel cancel = Json.readStrictly(request.body(), OutsideCancel.class);
        String reason = Objects.requireNonNullElse(cancel.reason(), "Canceled outside the system");
        CancelRequest wanted = valid(() -> new CancelRequest(reason, cancel.amount()));
        return Reply.json(201, payments.cancel(find(cancel), wanted, Origin.OUTSIDE));
    }

    /** The key that the gateway service asks with, so that it can cancel, unless the order's money was taken: that stays as it is. */
    private String keyFor(String orderId, @Nullable Payment known) {
        if (known != null && !known.status().tookMoney()) {
            return known.paymentKey();
        }
        return known == null && payments.isFree(orderId) ? orderId : freeKey("outside_" + orderId);
    }

    private String freeKey(String wanted) {
        return Stream.concat(Stream.of(wanted), IntStream.iterate(2, number -> number + 1).mapToObj(number -> wanted + "_" + number))
                .filter(payments::isFree).findFirst().orElseThrow();
    }

    private Payment find(OutsideCancel cancel) {
        if (cancel.orderId() == null && cancel.paymentKey() == null) {
            throw Refusal.invalid("Send the orderId or the paymentKey of the payment.");
        }
        Payment found = cancel.orderId() == null ? payments.ofKey(String.valueOf(cancel.paymentKey())) : payments.ofOrder(cancel.orderId());
        if (found == null) {
            throw PgError.NOT_FOUND_PAYMENT.refusal();
        }
        return found;
    }

    private static <T> T valid(Supplier<T> request) {
        try {
            return request.get();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(String.valueOf(e.getMessage()));
        }
    }
}
