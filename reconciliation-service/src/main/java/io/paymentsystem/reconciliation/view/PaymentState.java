package io.paymentsystem.reconciliation.view;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that a set of facts says of a payment. A pure function of the set: order and repetition make no difference, and states of parts
 * of the set merge into the state of the whole.
 *
 * @param firstSeenAt when the earliest of the facts occurred
 */
record PaymentState(UUID paymentId, Terms terms, Standing standing, Instant firstSeenAt) {

    /** The states of the payments that the facts are about; one of which only talk with the PG is known has none. */
    static Collection<PaymentState> of(List<Fact> facts) {
        return facts.stream()
                .map(PaymentState::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(PaymentState::paymentId, Function.identity(), PaymentState::merge))
                .values();
    }

    private static Optional<PaymentState> of(Fact fact) {
        return Terms.in(fact).flatMap(terms -> Standing.in(fact)
                .map(standing -> new PaymentState(fact.event().paymentId(), terms, standing, fact.occurredAt())));
    }

    /** The state by the facts of both; commutative, associative and idempotent. */
    PaymentState merge(PaymentState other) {
        return new PaymentState(paymentId,
                Collections.max(List.of(terms, other.terms)),
                Collections.max(List.of(standing, other.standing)),
                Collections.min(List.of(firstSeenAt, other.firstSeenAt)));
    }
}
