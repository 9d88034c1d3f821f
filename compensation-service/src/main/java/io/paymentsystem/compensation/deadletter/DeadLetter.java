package io.paymentsystem.compensation.deadletter;

import io.paymentsystem.compensation.ledger.CompensationCase;
import io.paymentsystem.compensation.ledger.Happening.DeadLettered;
import io.paymentsystem.compensation.slack.Notification;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.Received;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.retrytopic.RetryTopicHeaders;

/** A dead letter, as far as it can be read. */
record DeadLetter(ConsumerRecord<byte[], byte[]> source, Optional<Received<? extends Event>> readable) {

    /** Reads a record of a dead-letter topic; an unreadable value is one of the reasons why records come here. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> source) {
        try {
            return new DeadLetter(source, Optional.of(Received.from(source, eventType(source))));
        } catch (MalformedEventException _) {
            return new DeadLetter(source, Optional.empty());
        }
    }

    private static Class<? extends Event> eventType(ConsumerRecord<byte[], byte[]> source) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.deadLetterTopicName().equals(source.topic()))
                .findFirst().orElseThrow().eventType();
    }

    /** What it means to the compensation that it asks for, if it is a readable one. */
    Optional<DeadLettered> happening() {
        return readable.flatMap(received -> compensation(received.event())
                .map(failed -> new DeadLettered(failed, reason(), received.traceparent())));
    }

    Notification notification() {
        Optional<CompensationCase> failed = readable.map(Received::event).flatMap(DeadLetter::compensation);
        return new Notification(source.topic(), source.partition(), source.offset(),
                readable.map(received -> received.event().paymentId()).orElse(null),
                failed.map(CompensationCase::courseId).orElse(null),
                failed.map(CompensationCase::amount).orElse(null), reason(), attempts());
    }

    private static Optional<CompensationCase> compensation(Event event) {
        return switch (event) {
            case CompensationFirst first -> Optional.of(CompensationCase.of(first));
            case CompensationSecond second -> Optional.of(CompensationCase.of(second));
            case CompensationFinal last -> Optional.of(CompensationCase.of(last));
            default -> Optional.empty();
        };
    }

    private String reason() {
        return header(EventHeaders.DEAD_LETTER_REASON).map(value -> new String(value, StandardCharsets.UTF_8)).orElse("no reason given");
    }

    /** The header counts the attempt that would have come next; records that never had a retry topic do not have it. */
    private int attempts() {
        return header(RetryTopicHeaders.DEFAULT_HEADER_ATTEMPTS)
                .filter(value -> value.length == Integer.BYTES)
                .map(value -> ByteBuffer.wrap(value).getInt() - 1)
                .orElse(1);
    }

    private Optional<byte[]> header(String name) {
        return Optional.ofNullable(source.headers().lastHeader(name)).map(Header::value);
    }
}
