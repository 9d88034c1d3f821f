package io.paymentsystem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTests {

    private static final UUID PAYMENT = UUID.fromString("01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f");

    @ParameterizedTest
    @EnumSource(Topic.class)
    void knowsWhichTopicItComesFrom(Topic topic) {
        assertThat(DeadLetter.of(record(topic.deadLetterTopicName(), "{}")).original()).isEqualTo(topic);
    }

    @Test
    void tellsWhatAValueSaysEvenIfItIsNoEvent() {
        DeadLetter dead = read("{\"paymentId\":\"%s\",\"courseId\":7,\"amount\":-50000}".formatted(PAYMENT));

        assertThat(dead.paymentId()).isEqualTo(PAYMENT);
        assertThat(dead.courseId()).isEqualTo(7);
        assertThat(dead.amount()).isEqualTo(-50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "null", "[1]", "{\"paymentId\":", "{\"paymentId\":7,\"courseId\":\"7\",\"amount\":1.5}",
        "{\"paymentId\":\"seven\",\"courseId\":null,\"amount\":12345678901234567890}"})
    void tellsNothingThatAValueDoesNotSay(String value) {
        DeadLetter dead = read(value);

        assertThat(dead.paymentId()).isNull();
        assertThat(dead.courseId()).isNull();
        assertThat(dead.amount()).isNull();
    }

    @Test
    void takesARecordWithoutValueAndHeaders() {
        DeadLetter dead = DeadLetter.of(new ConsumerRecord<>("payment.requested-dlt", 0, 17, null, null));

        assertThat(dead.paymentId()).isNull();
        assertThat(dead.reason()).isEqualTo("no reason given");
        assertThat(dead.attempts()).isOne();
    }

    @Test
    void tellsHowManyAttemptsItsHeaderCounts() {
        assertThat(withAttempts(utf8("4")).attempts()).isEqualTo(4);
        assertThat(withAttempts(utf8("many")).attempts()).isOne();
        assertThat(withAttempts(null).attempts()).isOne();
    }

    @Test
    void tellsHowManyAttemptsRetryTopicsMadeWhereNoHeaderCountsThem() {
        var source = record("compensation.final-dlt", "{}");
        source.headers().add("retry_topic-attempts", ByteBuffer.allocate(Integer.BYTES).putInt(4).array());
        assertThat(DeadLetter.of(source).attempts()).isEqualTo(3);

        source.headers().add(EventHeaders.DEAD_LETTER_ATTEMPTS, utf8("2"));
        assertThat(DeadLetter.of(source).attempts()).isEqualTo(2);
    }

    @Test
    void tellsTheReason() {
        var source = record("payment.requested-dlt", "{}");
        source.headers().add(EventHeaders.DEAD_LETTER_REASON, utf8("no seat für 없는 course"));

        assertThat(DeadLetter.of(source).reason()).isEqualTo("no seat für 없는 course");
    }

    private static DeadLetter withAttempts(byte[] attempts) {
        var source = record("payment.requested-dlt", "{}");
        source.headers().add(EventHeaders.DEAD_LETTER_ATTEMPTS, attempts);
        return DeadLetter.of(source);
    }

    private static DeadLetter read(String value) {
        return DeadLetter.of(record("payment.requested-dlt", value));
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, String value) {
        return new ConsumerRecord<>(topic, 2, 17, new byte[0], utf8(value));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
