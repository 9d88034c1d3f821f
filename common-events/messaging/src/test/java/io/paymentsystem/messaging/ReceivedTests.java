package io.paymentsystem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedTests {

    private static final String VALUE = "{\"paymentId\":\"%s\",\"courseId\":1,\"studentId\":1,\"amount\":1}".formatted(UUID.randomUUID());

    @Test
    void takesIdAndTraceFromTheHeaders() {
        UUID eventId = UUID.randomUUID();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var received = read(record(7, eventId.toString(), trace));

        assertThat(received.eventId()).isEqualTo(eventId);
        assertThat(received.traceparent()).isEqualTo(trace);
    }

    @Test
    void givesARecordWithoutHeadersTheSameIdAgain() {
        var first = read(record(7, null, null));

        assertThat(read(record(7, null, null)).eventId()).isEqualTo(first.eventId());
        assertThat(read(record(8, null, null)).eventId()).isNotEqualTo(first.eventId());
        assertThat(first.traceparent()).isEqualTo("00-%s-%s-01".formatted(
                first.eventId().toString().replace("-", ""), first.eventId().toString().replace("-", "").substring(16)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void takesWrongHeadersForNone(String wrong) {
        var received = read(record(7, wrong, wrong));

        assertThat(received.eventId()).isEqualTo(read(record(7, null, null)).eventId());
        assertThat(received.traceparent()).isEqualTo(read(record(7, null, null)).traceparent());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void isTheSameWithAHeaderThatOnlyANewerVersionKnows(Topic topic) throws IOException {
        var value = Files.readAllBytes(Path.of("../contract/src/test/resources/samples/v1", topic.topicName() + ".json"));
        var source = new ConsumerRecord<>(topic.topicName(), 0, 7, new byte[0], value);
        var earlier = Received.from(source, topic.eventType());
        source.headers().add("added-later", new byte[] {0, -1}).add("added-later", null);

        assertThat(Received.from(source, topic.eventType())).isEqualTo(earlier);
    }

    private static Received<PaymentRequested> read(ConsumerRecord<byte[], byte[]> source) {
        return Received.from(source, PaymentRequested.class);
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String eventId, String traceparent) {
        var source = new ConsumerRecord<>("payment.requested", 0, offset, new byte[0], VALUE.getBytes(StandardCharsets.UTF_8));
        if (eventId != null) {
            source.headers().add(EventHeaders.EVENT_ID, eventId.getBytes(StandardCharsets.UTF_8));
            source.headers().add(EventHeaders.TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return source;
    }
}
