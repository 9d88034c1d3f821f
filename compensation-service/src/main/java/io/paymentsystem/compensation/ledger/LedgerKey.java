package io.paymentsystem.compensation.ledger;

import io.paymentsystem.contract.Compensation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Identifies a compensation: a payment may need more than one in its life, each kind at most once. */
@Embeddable
public record LedgerKey(UUID paymentId, @Enumerated(EnumType.STRING) Compensation compensation) {
}
