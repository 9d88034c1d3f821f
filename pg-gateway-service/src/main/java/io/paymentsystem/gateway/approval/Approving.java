package io.paymentsystem.gateway.approval;

import io.paymentsystem.gateway.payment.Finding;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.pg.PgClient;
import io.paymentsystem.gateway.pg.PgOutcome.Approved;
import io.paymentsystem.gateway.pg.PgOutcome.Declined;
import io.paymentsystem.gateway.pg.PgOutcome.Unknown;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Asks the PG to take the money of a payment; asked again, it takes none twice. */
@Component
public final class Approving {

    private final PgClient pg;

    Approving(PgClient pg) {
        this.pg = pg;
    }

    /** Calls the PG once. */
    public Finding approve(PgPayment payment) {
        return switch (pg.approve(payment.paymentId(), payment.order().keyAtPg(), payment.order().amount())) {
            case Approved(Instant approvedAt) -> new Finding.Approved(approvedAt);
            case Declined(String reason) -> new Finding.Declined(reason);
            case Unknown(String why) -> new Finding.Unanswered(why);
        };
    }
}
