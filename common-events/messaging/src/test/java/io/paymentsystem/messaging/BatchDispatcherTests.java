package io.paymentsystem.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class BatchDispatcherTests {

    private final List<String> deadLetters = new ArrayList<>();
    private final List<List<Long>> applied = new ArrayList<>();
    private final BatchDispatcher dispatcher =
            new BatchDispatcher((source, cause) -> deadLetters.add(source.offset() + ": " + cause.getMessage()));

    @Test
    void appliesAGoodBatchAsOne() {
        dispatch(records(3), this::apply);

        assertThat(applied).containsExactly(List.of(0L, 1L, 2L));
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void appliesTheReadableAndDeadLettersTheRest() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>(records(3));
        records.set(1, record(1, "nonsense"));
        dispatch(records, this::apply);

        assertThat(applied).containsExactly(List.of(0L, 2L));
        assertThat(deadLetters).singleElement().asString().startsWith("1: not JSON");
    }

    @Test
    void appliesTheReadableBeforeAnythingIsDeadLettered() {
        dispatch(List.of(record(0, "nonsense"), records(2).getLast()), batch -> {
            assertThat(deadLetters).isEmpty();
            return apply(batch);
        });

        assertThat(applied).containsExactly(List.of(1L));
        assertThat(deadLetters).hasSize(1);
    }

    @Test
    void deadLettersNothingOfABatchThatComesAgain() {
        assertThatThrownBy(() -> dispatch(List.of(record(0, "nonsense"), records(2).getLast()), _ -> {
            throw new CannotAcquireLockException("deadlock");
        })).isInstanceOf(CannotAcquireLockException.class);

        assertThat(deadLetters).isEmpty();
    }

    @Test
    void deadLettersAValueThatOnlyANewerVersionKnows() {
        var later = record(0, """
                {"paymentId": "%1$s", "inquiryId": "%1$s", "result": "ADDED_LATER", "capturedAmount": 0, "refundedAmount": 0,
                 "answeredAt": "2026-11-22T01:02:04Z"}""".formatted(UUID.randomUUID()));

        dispatcher.dispatch(List.of(later), PgInquiryAnswered.class, _ -> {
            throw new AssertionError("nothing of it is applied");
        });

        assertThat(deadLetters).singleElement().asString().startsWith("0: result: ").contains("ADDED_LATER");
    }

    @Test
    void triesAFailedBatchOneByOneAndDeadLettersOnlyTheOneAtFault() {
        dispatch(records(3), batch -> {
            if (offsets(batch).contains(1L)) {
                throw new DataIntegrityViolationException("one is at fault");
            }
            return apply(batch);
        });

        assertThat(applied).containsExactly(List.of(0L), List.of(2L));
        assertThat(deadLetters).containsExactly("1: one is at fault");
    }

    @Test
    void throwsAFailureOfTheMomentSoThatTheBatchComesAgain() {
        for (RuntimeException moment : List.of(new CannotAcquireLockException("deadlock"), new CannotCreateTransactionException("away"),
                new IllegalStateException("wrapped", new CannotCreateTransactionException("away")))) {
            assertThatThrownBy(() -> dispatch(records(2), _ -> {
                throw moment;
            })).isSameAs(moment);
        }
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void throwsAFailureOfTheMomentThatStrikesWhenTryingOneByOne() {
        assertThatThrownBy(() -> dispatch(records(2), batch -> {
            throw batch.size() > 1 ? new IllegalStateException("a defect") : new CannotAcquireLockException("deadlock");
        })).isInstanceOf(CannotAcquireLockException.class);
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void deadLettersWhatTheHandlerRefusesAfterTheRestIsApplied() {
        dispatch(records(2), batch -> {
            apply(batch);
            return List.of(new Refusal<>(batch.getLast(), "impossible"));
        });

        assertThat(applied).containsExactly(List.of(0L, 1L));
        assertThat(deadLetters).containsExactly("1: impossible");
    }

    private void dispatch(List<ConsumerRecord<byte[], byte[]>> records, BatchHandler<PaymentRequested> handler) {
        dispatcher.dispatch(records, PaymentRequested.class, handler);
    }

    private List<Refusal<PaymentRequested>> apply(List<Received<PaymentRequested>> batch) {
        applied.add(offsets(batch));
        return List.of();
    }

    private static List<Long> offsets(List<Received<PaymentRequested>> batch) {
        return batch.stream().map(received -> received.source().offset()).toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> record(i, EventCodec.write(new PaymentRequested(UUID.randomUUID(), 1, i, 1, null)))).toList();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>("payment.requested", 0, offset, new byte[0], value.getBytes(StandardCharsets.UTF_8));
    }
}
