package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.PaymentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a payment's timeline.
 *
 * @param at      when the fact occurred, by the clock of the service that says so
 * @param event   what kind of fact, named as its topic
 * @param service who said it
 * @param status  the payment's status by this fact and all before it; none before the payment was asked for
 * @param detail  what was said, for a person
 */
public record TimelineEntry(
        Instant at, String event, String service, @Nullable PaymentStatus status, String detail,
        UUID eventId, String topic, int partition, long offset) {

    private static final Comparator<Fact> BY_TIME = Comparator.comparing(Fact::occurredAt)
            .thenComparing(fact -> Standing.in(fact).map(Standing::rank).orElse(Integer.MAX_VALUE))
            .thenComparing(Fact::topic)
            .thenComparing(Fact::partition)
            .thenComparing(Fact::offset);

    /** The facts of one payment in the order of their times and, where those are equal, of the choreography. */
    static List<TimelineEntry> timelineOf(List<Fact> facts) {
        List<TimelineEntry> timeline = new ArrayList<>(facts.size());
        Optional<Standing> standing = Optional.empty();
        for (Fact fact : facts.stream().sorted(BY_TIME).toList()) {
            standing = furthest(standing, Standing.in(fact));
            timeline.add(of(fact, standing.map(Standing::status).orElse(null)));
        }
        return timeline;
    }

    private static Optional<Standing> furthest(Optional<Standing> one, Optional<Standing> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private static TimelineEntry of(Fact fact, @Nullable PaymentStatus status) {
        return new TimelineEntry(fact.occurredAt(), fact.topic(), fact.publisher(), status, Wording.of(fact.event()),
                fact.eventId(), fact.topic(), fact.partition(), fact.offset());
    }
}
