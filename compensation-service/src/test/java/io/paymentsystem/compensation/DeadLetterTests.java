package io.paymentsystem.compensation;

import static io.paymentsystem.contract.CancelResult.NOT_REFUNDED;
import static io.paymentsystem.contract.CancelResult.REFUNDED;
import static io.paymentsystem.testsupport.Scenario.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

class DeadLetterTests extends CompensationServiceTest {

    @Autowired
    private KafkaTemplate<byte[], byte[]> template;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysForGoodThatTheMoneyCouldNotBeGivenBackAndGoesOnWhenTheRecordIsPutBack() {
        byte[] value = EventCodec.write(last(paymentId)).getBytes(StandardCharsets.UTF_8);
        put(value, List.of(new RecordHeader("note", "kept".getBytes(StandardCharsets.UTF_8))));
        gateway.answers(paymentId, Compensation.FINAL, NOT_REFUNDED, NOT_REFUNDED, NOT_REFUNDED);

        CompensationCompleted failed = scenario.expect(CompensationCompleted.class, paymentId);
        assertThat(failed.outcome()).isEqualTo(PaymentStatus.FINAL_COMPENSATION_FAILED);
        assertThat(failed.reason()).contains("the course was closed", "the PG did not give the money back: the PG said NOT_REFUNDED");
        ConsumerRecord<byte[], byte[]> dead = scenario.expectDeadLetter(Topics.COMPENSATION_FINAL, about(paymentId));
        assertThat(dead.key()).asString(StandardCharsets.UTF_8).isEqualTo(paymentId.toString());
        assertThat(dead.value()).isEqualTo(value);
        assertThat(header(dead, "note")).isEqualTo("kept");
        assertThat(header(dead, EventHeaders.DEAD_LETTER_REASON)).contains("the PG did not give the money back");
        assertThat(header(dead, "kafka_exception-cause-fqcn")).endsWith("CompensationFailedException");
        assertThat(header(dead, "kafka_original-topic")).isEqualTo(Topics.COMPENSATION_FINAL);
        assertThat(header(dead, EventHeaders.DEAD_LETTER_ATTEMPTS)).isEqualTo("3");
        scenario.eventually(() -> assertThat(slack.messagesWith(paymentId)).singleElement().asString()
                .contains("50,000 won", "the PG did not give the money back",
                        "`deploy/dlt.sh replay --dry-run %s/%d/%d`".formatted(dead.topic(), dead.partition(), dead.offset())));

        put(value, List.of(dead.headers().toArray()));
        gateway.answersFrom(4, paymentId, Compensation.FINAL, NOT_REFUNDED, REFUNDED);

        scenario.eventually(() -> assertThat(scenario.count(CompensationCompleted.class, paymentId)).isEqualTo(2));
        finalsBeforeAreDealtWith(paymentId);
        assertThat(scenario.count(CompensationCompleted.class, paymentId)).isEqualTo(2);
        assertThat(outcomeInTheLedger()).isEqualTo("CANCELLED");
        assertThat(scenario.deadLetters(Topics.COMPENSATION_FINAL)).filteredOn(about(paymentId)).hasSize(1);
        assertThat(slack.messagesWith(paymentId)).hasSize(1);
    }

    @Test
    void cancelsWhenTheAnswerComesAfterEverybodyGaveUp() {
        scenario.send(second(paymentId));
        gateway.answers(paymentId, Compensation.SECOND, NOT_REFUNDED, NOT_REFUNDED, NOT_REFUNDED);
        assertThat(scenario.expect(CompensationCompleted.class, paymentId).outcome()).isEqualTo(PaymentStatus.CANCELLATION_FAILED);

        gateway.says(paymentId, Compensation.SECOND, REFUNDED);

        scenario.eventually(() -> assertThat(scenario.count(CompensationCompleted.class, paymentId)).isEqualTo(2));
        assertThat(outcomeInTheLedger()).isEqualTo("CANCELLED");
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isEqualTo(3);
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        scenario.send(Topics.COMPENSATION_FINAL, paymentId.toString(), "{\"poison\":\"" + paymentId + "\"}");
        finalsBeforeAreDealtWith(paymentId);

        ConsumerRecord<byte[], byte[]> dead = scenario.expectDeadLetter(Topics.COMPENSATION_FINAL, about(paymentId));
        assertThat(header(dead, EventHeaders.DEAD_LETTER_REASON)).contains("courseId");
        assertThat(header(dead, EventHeaders.DEAD_LETTER_ATTEMPTS)).isEqualTo("1");
        scenario.eventually(() -> assertThat(slack.messagesWith("offset " + dead.offset()))
                .anySatisfy(message -> assertThat(message.toString()).contains("courseId", Topics.COMPENSATION_FINAL + "-dlt")));
        assertThat(scenario.count(CompensationCompleted.class, paymentId)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {Topics.COMPENSATION_SECOND, Topics.COMPENSATION_FINAL})
    void cutsAValueThatOnlyCompressionLetThroughAndGoesOn(String topic) {
        scenario.send(topic, paymentId.toString(), paymentId + "x".repeat(8_000_000));
        scenario.send(topic, paymentId.toString(), "poison after " + paymentId);

        ConsumerRecord<byte[], byte[]> cut = scenario.expectDeadLetter(topic, about(paymentId));
        assertThat(cut.value()).hasSize(1024 * 1024);
        assertThat(header(cut, EventHeaders.DEAD_LETTER_ORIGINAL_BYTES)).isEqualTo("8000036");
        assertThat(header(cut, EventHeaders.DEAD_LETTER_REASON)).startsWith("the value has 8,000,036 bytes");
        scenario.expectDeadLetter(topic, dead -> new String(dead.value(), StandardCharsets.UTF_8).equals("poison after " + paymentId));
    }

    @Test
    void countsTheAttemptsAnewWhenARecordIsPutBack() {
        byte[] value = EventCodec.write(last(paymentId)).getBytes(StandardCharsets.UTF_8);
        put(value, List.of());
        gateway.answers(paymentId, Compensation.FINAL, NOT_REFUNDED, NOT_REFUNDED, NOT_REFUNDED);
        ConsumerRecord<byte[], byte[]> dead = scenario.expectDeadLetter(Topics.COMPENSATION_FINAL, about(paymentId));

        put(value, List.of(dead.headers().toArray()));
        gateway.answersFrom(4, paymentId, Compensation.FINAL, NOT_REFUNDED, NOT_REFUNDED, NOT_REFUNDED);

        scenario.eventually(() -> assertThat(scenario.deadLetters(Topics.COMPENSATION_FINAL)).filteredOn(about(paymentId)).hasSize(2)
                .allSatisfy(letter -> assertThat(headers(letter, EventHeaders.DEAD_LETTER_ATTEMPTS)).containsExactly("3")));
    }

    @Test
    void refusesAnAnswerThatNobodyAskedFor() {
        gateway.says(paymentId, Compensation.FINAL, REFUNDED);

        ConsumerRecord<byte[], byte[]> dead = scenario.expectDeadLetter(Topics.PG_CANCEL_ANSWERED, about(paymentId));
        assertThat(header(dead, EventHeaders.DEAD_LETTER_REASON)).contains("nobody has asked");
        assertThat(header(dead, EventHeaders.DEAD_LETTER_ATTEMPTS)).isEqualTo("1");
        scenario.eventually(() -> assertThat(slack.messagesWith(paymentId)).hasSize(1));
    }

    private String outcomeInTheLedger() {
        return jdbc.sql("select outcome from compensation where payment_id = ?").param(paymentId).query(String.class).single();
    }

    private void put(byte[] value, List<Header> headers) {
        template.send(new ProducerRecord<>(
                Topics.COMPENSATION_FINAL, null, paymentId.toString().getBytes(StandardCharsets.UTF_8), value, headers));
    }

    private static List<String> headers(ConsumerRecord<byte[], byte[]> of, String name) {
        return StreamSupport.stream(of.headers().headers(name).spliterator(), false)
                .map(header -> new String(header.value(), StandardCharsets.UTF_8)).toList();
    }

    private static Predicate<ConsumerRecord<byte[], byte[]>> about(UUID paymentId) {
        return dead -> new String(dead.value(), StandardCharsets.UTF_8).contains(paymentId.toString());
    }
}
