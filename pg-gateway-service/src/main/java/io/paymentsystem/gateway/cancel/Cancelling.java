package io.paymentsystem.gateway.cancel;

import io.paymentsystem.gateway.payment.Finding;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.pg.CancelOutcome.Cancelled;
import io.paymentsystem.gateway.pg.CancelOutcome.NotAsked;
import io.paymentsystem.gateway.pg.CancelOutcome.Refused;
import io.paymentsystem.gateway.pg.CancelOutcome.Unknown;
import io.paymentsystem.gateway.pg.PgClient;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Asks the PG to give back the money of a payment. There is one idempotency key for each payment and compensation, so a compensation
 * that asks again refunds nothing twice. The PG stands by its first answer to a key: a failure inside it (500) is none, but a refusal is,
 * so after one the compensation goes on with another key. Nothing is refunded twice by that either, since a cancel is always of all that
 * is left.
 */
@Component
public final class Cancelling {

    private final PgClient pg;

    Cancelling(PgClient pg) {
        this.pg = pg;
    }

    /** Calls the PG once. */
    public Finding cancel(PgPayment payment) {
        String reason = Objects.requireNonNullElse(payment.reason(), "no longer wanted");
        return switch (pg.cancel(payment.paymentId(), payment.order().keyAtPg(), idempotencyKey(payment), reason)) {
            case Cancelled() -> new Finding.Refunded();
            case Refused(String why) -> new Finding.CancelRefused(why);
            case NotAsked(String why) -> new Finding.NotAsked(why);
            case Unknown(String why) -> new Finding.Unanswered(why);
        };
    }

    private static String idempotencyKey(PgPayment payment) {
        String key = payment.paymentId() + ":" + payment.onBehalfOf();
        return payment.refusals() == 0 ? key : key + ":" + payment.refusals();
    }
}
