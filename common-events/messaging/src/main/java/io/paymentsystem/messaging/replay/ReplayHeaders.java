package io.paymentsystem.messaging.replay;

import io.paymentsystem.contract.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** The headers of a replayed record: those that it came with, without what its deaths have added, and what says that it is a replay. */
public final class ReplayHeaders {

    private static final int COUNT_DIGITS_MAX = 6;

    private ReplayHeaders() {
    }

    /** How often a dead letter was replayed before it came to rest here. */
    public static int replaysOf(ConsumerRecord<?, ?> dead) {
        String count = text(dead.headers().lastHeader(EventHeaders.REPLAY_COUNT));
        return count != null && count.matches("\\d{1," + COUNT_DIGITS_MAX + "}") ? Integer.parseInt(count) : 0;
    }

    static List<Header> of(ConsumerRecord<?, ?> dead) {
        Stream<Header> kept = StreamSupport.stream(dead.headers().spliterator(), false).filter(header -> !isOfItsDeath(header.key()));
        return Stream.concat(kept, Stream.of(
                header(EventHeaders.REPLAY_COUNT, replaysOf(dead) + 1), header(EventHeaders.REPLAY_OF, Place.of(dead)))).toList();
    }

    /** Those of Spring Kafka decide whether an attempt is left: with them a record would go straight back to where it comes from. */
    private static boolean isOfItsDeath(String name) {
        return name.startsWith("kafka_") || name.startsWith("retry_topic-") || Arrays.asList(
                EventHeaders.DEAD_LETTER_REASON, EventHeaders.DEAD_LETTER_ATTEMPTS, EventHeaders.DEAD_LETTER_ORIGINAL_BYTES,
                EventHeaders.REPLAY_COUNT, EventHeaders.REPLAY_OF).contains(name);
    }

    static @Nullable String text(@Nullable Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static Header header(String name, Object value) {
        return new RecordHeader(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }
}
