package io.paymentsystem.compensation.retry;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.listener.RecordInterceptor;

/**
 * A record on an original topic is at its first attempt, whatever its headers say: a dead letter that was put back with all that it had
 * would otherwise count as used up, and fail at once.
 */
final class FreshAttempts<K, V> implements RecordInterceptor<K, V> {

    private static final Set<String> ORIGINALS =
            Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toUnmodifiableSet());

    @Override
    public ConsumerRecord<K, V> intercept(ConsumerRecord<K, V> source, Consumer<K, V> consumer) {
        if (ORIGINALS.contains(source.topic())) {
            List<String> used = StreamSupport.stream(source.headers().spliterator(), false)
                    .map(Header::key).filter(FreshAttempts::tellsOfAttempts).toList();
            used.forEach(source.headers()::remove);
        }
        return source;
    }

    private static boolean tellsOfAttempts(String header) {
        return header.startsWith("kafka_") || header.startsWith("retry_topic-")
                || header.equals(EventHeaders.DEAD_LETTER_REASON) || header.equals(EventHeaders.DEAD_LETTER_ATTEMPTS);
    }
}
