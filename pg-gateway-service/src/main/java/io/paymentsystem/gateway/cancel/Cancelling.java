package io.paymentsystem.gateway.cancel;

import io.paymentsystem.gateway.payment.Finding;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.pg.CancelOutcome.Cancelled;
import io.paymentsystem.gateway.pg.CancelOutcome.Refused;
import io.paymentsystem.gateway.pg.CancelOutcome.Unknown;
import io.paymentsystem.gateway.pg.PgClient;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Asks the PG to give back the money of a payment. There is one idempotency key for each payment and compensation, so a compensation
 * that asks again refunds nothing twice. The PG stands by its first answer to a key, but a failure inside it (500) is no answer.
 */
@Component
public final class Cancelling {

    private final PgClient pg;

    Cancelling(PgClient pg) {
        this.pg = pg;
    }

    /** Calls the PG once. */
    public Finding cancel(PgPayment payment) {
        String idempotencyKey = payment.paymentId() + ":" + payment.onBehalfOf();
        String reason = Objects.requireNonNullElse(payment.reason(), "no longer wanted");
        return switch (pg.cancel(payment.paymentId(), payment.order().keyAtPg(), idempotencyKey, reason)) {
            case Cancelled() -> new Finding.Refunded();
            case Refused(String why) -> new Finding.NotRefunded(why);
            case Unknown(String why) -> new Finding.Unanswered(why);
        };
    }
}
