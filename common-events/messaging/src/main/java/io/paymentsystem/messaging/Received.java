package io.paymentsystem.messaging;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.MalformedEventException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was received.
 *
 * @param eventId     from the record's header; where a foreign producer gave none, derived from the record's place in its topic, so that
 *                    a redelivery has the same one
 * @param traceparent W3C trace context, from the record's header or begun here
 */
public record Received<E extends Event>(E event, UUID eventId, String traceparent, ConsumerRecord<byte[], byte[]> source) {

    /**
     * Reads a record. Headers are optional and a wrong one is as good as none; the value decides.
     *
     * @throws MalformedEventException if the value is not an event of that type
     */
    public static <E extends Event> Received<E> from(ConsumerRecord<byte[], byte[]> source, Class<E> eventType) {
        UUID eventId = eventId(source);
        E event = EventCodec.read(source.value(), eventType);
        return new Received<>(event, eventId, TraceParent.continuedOrBegun(header(source, EventHeaders.TRACEPARENT), eventId), source);
    }

    /** The reconciliation run that sent the event as a repair; empty for all others, and where the header is wrong. */
    public Optional<UUID> reconciliationRun() {
        return id(header(source, EventHeaders.RECONCILIATION_RUN));
    }

    private static UUID eventId(ConsumerRecord<byte[], byte[]> source) {
        return id(header(source, EventHeaders.EVENT_ID)).orElseGet(() -> placeOf(source));
    }

    private static Optional<UUID> id(@Nullable String given) {
        try {
            return Optional.ofNullable(given).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static UUID placeOf(ConsumerRecord<byte[], byte[]> source) {
        String place = source.topic() + "-" + source.partition() + "@" + source.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
