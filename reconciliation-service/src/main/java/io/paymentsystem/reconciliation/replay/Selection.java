package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.deadletter.DeadLetterFilter;
import io.paymentsystem.reconciliation.deadletter.RestState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters a replay is about: those with these ids, or those that fit; what is null does not matter.
 *
 * @param state null for those that are open
 */
public record Selection(
        @Nullable List<String> ids, @Nullable String topic, @Nullable String reason, @Nullable Instant from, @Nullable Instant to,
        @Nullable Long courseId, @Nullable UUID paymentId, @Nullable RestState state) {

    /** All that are open. */
    public static final Selection ALL_OPEN = new Selection(null, null, null, null, null, null, null, null);

    public Selection {
        if (ids != null && (topic != null || reason != null || from != null || to != null || courseId != null || paymentId != null)) {
            throw new IllegalArgumentException("select by ids or by filters, not by both");
        }
        if (ids != null) {
            ids.stream().filter(id -> Place.parse(id).isEmpty()).findFirst().ifPresent(id -> {
                throw new IllegalArgumentException("'%s' is not the id of a dead letter, such as compensation.final-dlt/2/17".formatted(id));
            });
            ids = List.copyOf(ids);
        }
    }

    /** Those with these ids. */
    public static Selection of(List<String> ids) {
        return new Selection(ids, null, null, null, null, null, null, null);
    }

    DeadLetterFilter filter() {
        return new DeadLetterFilter(topic, reason, from, to, courseId, paymentId, List.of(state == null ? RestState.OPEN : state));
    }
}
