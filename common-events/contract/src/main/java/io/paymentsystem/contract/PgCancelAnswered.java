package io.paymentsystem.contract;

import java.util.UUID;

/**
 * What became of a cancel. Published only once the PG has said so.
 *
 * @param compensation on whose behalf it was asked for
 * @param reason       for a person
 */
public record PgCancelAnswered(UUID paymentId, Compensation compensation, CancelResult result, String reason) implements PaymentEvent {

    public PgCancelAnswered {
        Require.present(paymentId, "paymentId");
        Require.present(compensation, "compensation");
        Require.present(result, "result");
        Require.present(reason, "reason");
    }
}
