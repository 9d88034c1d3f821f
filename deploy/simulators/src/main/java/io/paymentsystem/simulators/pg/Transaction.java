package io.paymentsystem.simulators.pg;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A movement of money in the shape of Toss Payments' Transaction object.
 *
 * @param status DONE for a capture, CANCELED for a full or partial refund
 * @param amount in won, negative for a refund, so that the amounts of a period add up to what stays with the merchant
 */
record Transaction(@JsonProperty("mId") String merchant, String transactionKey, String paymentKey, String orderId, String method,
                   PaymentStatus status, @JsonFormat(pattern = Payment.TIME, timezone = Payment.ZONE) Instant transactionAt,
                   String currency, long amount) {

    static Transaction of(Entry entry) {
        PaymentStatus status = switch (entry.type()) {
            case CAPTURE -> PaymentStatus.DONE;
            case REFUND -> PaymentStatus.CANCELED;
        };
        long signed = switch (entry.type()) {
            case CAPTURE -> entry.amount();
            case REFUND -> -entry.amount();
        };
        return new Transaction(Payment.MERCHANT, entry.transactionKey(), entry.paymentKey(), entry.orderId(), Payment.METHOD, status,
                entry.at(), Payment.CURRENCY, signed);
    }
}
