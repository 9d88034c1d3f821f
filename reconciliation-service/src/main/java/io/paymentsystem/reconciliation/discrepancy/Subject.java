package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.reconciliation.decision.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about.
 *
 * @param name      the payment, order, transaction or course by its id; with a {@link Kind} it identifies a discrepancy
 * @param paymentId null where no payment of ours is concerned
 * @param courseId  null where it is not known
 * @param amount    whole won; null where it is not known
 */
public record Subject(String name, @Nullable UUID paymentId, @Nullable Long courseId, @Nullable Long amount) {
}
