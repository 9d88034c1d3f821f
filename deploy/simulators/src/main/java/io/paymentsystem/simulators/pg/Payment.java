package io.paymentsystem.simulators.pg;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment at one moment, shown in the shape of Toss Payments' Payment object; times are Korean ones with their offset, as Toss
 * writes them. Immutable: a later state is another instance.
 *
 * @param totalAmount        what was asked for, in won
 * @param cancels            what was given back, or null when nothing was
 * @param lastTransactionKey the latest movement of money, or null when there was none
 * @param failure            why the payment was declined, or null
 */
record Payment(String paymentKey, String orderId, PaymentStatus status, long totalAmount,
               @JsonFormat(pattern = TIME, timezone = ZONE) Instant requestedAt,
               @JsonFormat(pattern = TIME, timezone = ZONE) @Nullable Instant approvedAt,
               @Nullable List<Cancel> cancels, @Nullable String lastTransactionKey, @Nullable Failure failure) {

    static final String TIME = "yyyy-MM-dd'T'HH:mm:ssXXX";
    static final String ZONE = "Asia/Seoul";
    static final String MERCHANT = "simulator";
    static final String METHOD = "카드";
    static final String CURRENCY = "KRW";

    static Payment inProgress(ConfirmRequest request, Instant now) {
        return new Payment(request.paymentKey(), request.orderId(), PaymentStatus.IN_PROGRESS, request.amount(), now,
                null, null, null, null);
    }

    static Payment done(ConfirmRequest request, Instant requestedAt, Entry capture) {
        return new Payment(request.paymentKey(), request.orderId(), PaymentStatus.DONE, request.amount(), requestedAt,
                capture.at(), null, capture.transactionKey(), null);
    }

    static Payment aborted(ConfirmRequest request, Instant requestedAt, Failure failure) {
        return new Payment(request.paymentKey(), request.orderId(), PaymentStatus.ABORTED, request.amount(), requestedAt,
                null, null, null, failure);
    }

    Payment canceled(Entry refund, String reason) {
        List<Cancel> all = new ArrayList<>(cancels == null ? List.of() : cancels);
        all.add(new Cancel(refund.amount(), reason, refund.at(), refund.transactionKey()));
        PaymentStatus next = refund.amount() == balanceAmount() ? PaymentStatus.CANCELED : PaymentStatus.PARTIAL_CANCELED;
        return new Payment(paymentKey, orderId, next, totalAmount, requestedAt, approvedAt,
                List.copyOf(all), refund.transactionKey(), failure);
    }

    @JsonProperty
    long balanceAmount() {
        return cancels == null ? totalAmount : totalAmount - cancels.stream().mapToLong(Cancel::cancelAmount).sum();
    }

    @JsonProperty("mId")
    String merchant() {
        return MERCHANT;
    }

    @JsonProperty
    String method() {
        return METHOD;
    }

    @JsonProperty
    String currency() {
        return CURRENCY;
    }
}
