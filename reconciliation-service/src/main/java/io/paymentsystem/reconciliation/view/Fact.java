package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.Received;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event about a payment, with its time and place; never with a paymentKey.
 *
 * @param publisher  the service that said it, or {@link #FOREIGN_PUBLISHER}
 * @param occurredAt in whole microseconds, which is what the database keeps
 */
record Fact(UUID eventId, PaymentEvent event, Instant occurredAt, String publisher, String topic, int partition, long offset) {

    /** Stands for whoever wrote a record that does not bear the system's headers. */
    static final String FOREIGN_PUBLISHER = "producer";

    /** What runs send. Others mark what they say again because of it, which is their word all the same. */
    private static final Set<Topic> REPAIRS = EnumSet.of(Topic.PAYMENT_PROCESSED, Topic.COMPENSATION_SECOND, Topic.COMPENSATION_FINAL);

    private static final Map<String, Topic> TOPICS =
            Topic.aboutPayments().collect(Collectors.toUnmodifiableMap(Topic::topicName, Function.identity()));

    Fact {
        event = PaymentKeys.removedFrom(event);
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Reads a record of any of the topics about payments.
     *
     * @throws io.paymentsystem.contract.MalformedEventException if the value is not the event that the topic carries
     */
    static Fact read(ConsumerRecord<byte[], byte[]> source) {
        Topic topic = TOPICS.get(source.topic());
        Received<? extends PaymentEvent> received = Received.from(source, eventTypeOn(source.topic()));
        return new Fact(received.eventId(), received.event(), occurredAt(source), publisher(received, topic),
                source.topic(), source.partition(), source.offset());
    }

    /** The kind of event that a topic of that name carries. */
    static Class<? extends PaymentEvent> eventTypeOn(String topic) {
        return TOPICS.get(topic).eventType().asSubclass(PaymentEvent.class);
    }

    private static String publisher(Received<?> received, Topic topic) {
        if (REPAIRS.contains(topic) && received.reconciliationRun().isPresent()) {
            return "reconciliation-service";
        }
        return header(received.source(), EventHeaders.EVENT_TYPE) == null ? FOREIGN_PUBLISHER : topic.owner();
    }

    private static Instant occurredAt(ConsumerRecord<byte[], byte[]> source) {
        Instant written = Instant.ofEpochMilli(source.timestamp());
        String given = header(source, EventHeaders.OCCURRED_AT);
        try {
            return given == null ? written : Instant.parse(given);
        } catch (DateTimeParseException notATime) {
            return written;
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
