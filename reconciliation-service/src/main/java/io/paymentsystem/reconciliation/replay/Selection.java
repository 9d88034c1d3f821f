package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.deadletter.DeadLetterFilter;
import io.paymentsystem.reconciliation.deadletter.RestState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters a replay is about: those with these ids, those of another replay, or those that fit; what is null does not matter.
 *
 * @param replay those of that replay, which is a dry run most likely
 * @param state null for those that are open
 */
public record Selection(
        @Nullable List<String> ids, @Nullable UUID replay,
        @Nullable String topic, @Nullable String reason, @Nullable Instant from, @Nullable Instant to,
        @Nullable Long courseId, @Nullable UUID paymentId, @Nullable RestState state) {

    /** All that are open. */
    public static final Selection ALL_OPEN = new Selection(null, null, null, null, null, null, null, null, null);

    public Selection {
        boolean filtered = Stream.of(topic, reason, from, to, courseId, paymentId, state).anyMatch(Objects::nonNull);
        if (Stream.of(ids != null, replay != null, filtered).filter(given -> given).count() > 1) {
            throw new IllegalArgumentException("select by ids, by a replay, or by filters: by one of them");
        }
        if (ids != null) {
            ids.stream().filter(id -> Place.parse(id).isEmpty()).findFirst().ifPresent(id -> {
                throw new IllegalArgumentException(
                        "'%s' is not the id of a dead letter, such as compensation.final-dlt/2/17".formatted(id));
            });
            ids = List.copyOf(ids);
        }
    }

    /** Those with these ids. */
    public static Selection of(List<String> ids) {
        return new Selection(ids, null, null, null, null, null, null, null, null);
    }

    /** Those of another replay. */
    public static Selection of(UUID replay) {
        return new Selection(null, replay, null, null, null, null, null, null, null);
    }

    DeadLetterFilter filter() {
        return new DeadLetterFilter(topic, reason, from, to, courseId, paymentId, state == null ? RestState.OPEN : state);
    }
}
