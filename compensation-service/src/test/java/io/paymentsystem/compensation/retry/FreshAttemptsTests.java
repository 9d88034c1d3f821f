package io.paymentsystem.compensation.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class FreshAttemptsTests {

    private static final List<String> OLD = List.of(
            "retry_topic-attempts", "retry_topic-original-timestamp", "kafka_original-offset",
            EventHeaders.DEAD_LETTER_REASON, EventHeaders.DEAD_LETTER_ATTEMPTS);
    private static final List<String> KEPT = List.of(EventHeaders.EVENT_ID, EventHeaders.TRACEPARENT, "anything-else");

    @Test
    void forgetsEarlierAttemptsOfARecordThatWasPutBack() {
        assertThat(headersAfter(Topics.COMPENSATION_FINAL)).isEqualTo(KEPT);
    }

    @Test
    void countsOnWhatRetryTopicsSay() {
        assertThat(headersAfter(Topics.COMPENSATION_FINAL + "-retry-0")).containsAll(OLD).containsAll(KEPT);
    }

    private static List<String> headersAfter(String topic) {
        var source = new ConsumerRecord<>(topic, 0, 0, "key", "value");
        Stream.concat(OLD.stream(), KEPT.stream()).forEach(name -> source.headers().add(name, new byte[4]));
        ConsumerRecord<String, String> intercepted = new FreshAttempts<String, String>().intercept(source, new MockConsumer<>("earliest"));
        return Arrays.stream(intercepted.headers().toArray()).map(Header::key).toList();
    }
}
