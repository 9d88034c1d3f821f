package io.paymentsystem.reconciliation.deadletter;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.messaging.DeadLetter;
import io.paymentsystem.messaging.StorableText;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.messaging.replay.ReplayHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/**
 * A record of a dead-letter topic as the desk keeps it.
 *
 * @param whole whether it is all of the record that died
 */
record RestingRecord(
        Place place, Instant at, DeadLetter letter, String reason, @Nullable String cause, int replays, @Nullable String replayOf,
        @Nullable String key, @Nullable String value, long bytes, boolean whole, List<ShownHeader> headers, @Nullable String stackTrace) {

    private static final int HEADERS_MAX = 100;
    private static final int REASON_MAX = 4_000;
    private static final int STACK_TRACE_MAX = 32 * 1024;
    private static final int CAUSE_MAX = 300;
    /** A producer may write any timestamp; the database takes no more years than this has. */
    private static final long LATEST_MILLIS = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();
    private static final Set<String> STACK_TRACES =
            Set.of(KafkaHeaders.DLT_EXCEPTION_STACKTRACE, KafkaHeaders.EXCEPTION_STACKTRACE);

    static RestingRecord of(ConsumerRecord<byte[], byte[]> source) {
        var letter = DeadLetter.of(source);
        return new RestingRecord(Place.of(source), Instant.ofEpochMilli(Math.clamp(source.timestamp(), 0, LATEST_MILLIS)), letter,
                ShownText.cut(ShownText.masked(StorableText.of(letter.reason())), REASON_MAX), cause(source),
                ReplayHeaders.replaysOf(source),
                text(source, EventHeaders.REPLAY_OF).flatMap(Place::parse).map(Place::toString).orElse(null),
                ShownText.ofKey(source.key()), ShownText.ofValue(source.value()), bytes(source),
                source.headers().lastHeader(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES) == null, headers(source),
                STACK_TRACES.stream().flatMap(name -> text(source, name).stream()).findFirst()
                        .map(trace -> ShownText.cut(ShownText.masked(trace), STACK_TRACE_MAX)).orElse(null));
    }

    /** The outer exception nearly always only says that a listener failed. */
    private static @Nullable String cause(ConsumerRecord<?, ?> source) {
        return Stream.of(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN, KafkaHeaders.EXCEPTION_CAUSE_FQCN,
                        KafkaHeaders.DLT_EXCEPTION_FQCN, KafkaHeaders.EXCEPTION_FQCN)
                .flatMap(name -> text(source, name).stream()).findFirst().map(name -> ShownText.cut(name, CAUSE_MAX)).orElse(null);
    }

    private static long bytes(ConsumerRecord<byte[], byte[]> source) {
        return text(source, EventHeaders.DEAD_LETTER_ORIGINAL_BYTES).filter(counted -> counted.matches("\\d{1,12}"))
                .map(Long::valueOf).orElseGet(() -> source.value() == null ? 0L : source.value().length);
    }

    private static List<ShownHeader> headers(ConsumerRecord<?, ?> source) {
        return StreamSupport.stream(source.headers().spliterator(), false)
                .filter(header -> !STACK_TRACES.contains(header.key()))
                .limit(HEADERS_MAX)
                .map(header -> new ShownHeader(ShownText.cut(StorableText.of(header.key()), HEADERS_MAX),
                        ShownText.ofHeader(header.key(), header.value())))
                .toList();
    }

    private static Optional<String> text(ConsumerRecord<?, ?> source, String name) {
        return Optional.ofNullable(source.headers().lastHeader(name)).map(Header::value)
                .map(value -> StorableText.of(new String(value, StandardCharsets.UTF_8)));
    }
}
