package io.paymentsystem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.BatchHandler;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database makes of a payment's row. */
class PaymentRowTests extends EnrollmentTest {

    private static final int BATCH = 100;

    @Autowired BatchHandler<PaymentRequested> takingSeats;
    @Autowired BatchHandler<PaymentProcessed> recordingEnrolments;
    @Autowired TransactionTemplate transaction;

    private final AtomicLong students = new AtomicLong();

    @Test
    void isWrittenOnceWhenTheSeatIsDecided() {
        api.open(course, BATCH / 2, PRICE);

        Updates updates = counted(() -> takingSeats.handle(newIds().map(id -> received(requested(id))).toList()));

        assertThat(updates.all()).isZero();
        assertThat(payments("holds_a_seat")).isEqualTo(BATCH / 2);
        assertThat(payments("refusal = 'EXCEEDS_CAPACITY' and reason is not null")).isEqualTo(BATCH / 2);
    }

    /** As when the same request comes over HTTP and over Kafka at once. */
    @Test
    void isNotDecidedTwiceWhenItIsCreatedElsewhereAtTheSameMoment() {
        api.open(course, 10, PRICE);
        PaymentRequested request = requested(UUID.randomUUID());
        CompletableFuture<?> other = transaction.execute(_ -> {
            create(request);
            var batch = CompletableFuture.runAsync(() -> takingSeats.handle(List.of(received(request))));
            int here = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            scenario.eventually(() -> assertThat(waitingFor(here)).isOne());
            return batch;
        });

        assertThatThrownBy(other::join).hasCauseInstanceOf(ConcurrencyFailureException.class);
        assertThat(api.seatsTaken(course)).isZero();

        assertThat(takingSeats.handle(List.of(received(request)))).isEmpty();
        assertThat(api.seatsTaken(course)).isOne();
    }

    @Test
    void isWrittenOnceAndLeavesTheIndexesAloneWhenThePaymentIsCompleted() {
        api.open(course, 10 * BATCH, PRICE);
        List<List<UUID>> batches = IntStream.range(0, 5).mapToObj(_ -> newIds().toList()).toList();
        batches.forEach(batch -> takingSeats.handle(batch.stream().map(id -> received(requested(id))).toList()));

        Updates updates = batches.stream().map(this::complete).reduce(new Updates(0, 0), Updates::plus);

        assertThat(updates.all()).isEqualTo(5L * BATCH);
        assertThat(updates.hot()).as("updates on the row's own page, without a word to an index").isGreaterThan(updates.all() * 90 / 100);
        assertThat(api.enrolled(course)).isEqualTo(5 * BATCH);
    }

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class,
            names = {"COUNT_UPDATED", "PAYMENT_PROCESSED", "FINAL_COMPLETED", "CANCELLATION_FAILED", "FINAL_COMPENSATION_FAILED"})
    void holdsTheSeatAgainstAnyOther(PaymentStatus status) {
        paymentIn(status, 42);

        assertThatThrownBy(() -> paymentIn(PaymentStatus.COUNT_UPDATED, 42)).isInstanceOf(DuplicateKeyException.class);
    }

    @ParameterizedTest
    @EnumSource(value = PaymentStatus.class, mode = EnumSource.Mode.EXCLUDE,
            names = {"COUNT_UPDATED", "PAYMENT_PROCESSED", "FINAL_COMPLETED", "CANCELLATION_FAILED", "FINAL_COMPENSATION_FAILED"})
    void leavesTheSeatToOthers(PaymentStatus status) {
        paymentIn(status, 42);

        assertThat(paymentIn(PaymentStatus.COUNT_UPDATED, 42)).isNotNull();
    }

    private static Stream<UUID> newIds() {
        return Stream.generate(UUID::randomUUID).limit(BATCH);
    }

    private PaymentRequested requested(UUID id) {
        return new PaymentRequested(id, course, students.getAndIncrement(), PRICE, null);
    }

    private Updates complete(List<UUID> ids) {
        return counted(() -> recordingEnrolments.handle(ids.stream().map(id -> received(processed(id))).toList()));
    }

    /** In one transaction, whose own counts are there at once. */
    private Updates counted(Runnable work) {
        return transaction.execute(_ -> {
            Updates before = updates();
            work.run();
            return updates().plus(new Updates(-before.all(), -before.hot()));
        });
    }

    private void create(PaymentRequested request) {
        jdbc.sql("""
                insert into payment (id, course_id, student_id, amount, status, requested_at, updated_at)
                values (?, ?, ?, ?, 'CREATED', now(), now())
                """).param(request.paymentId()).param(request.courseId()).param(request.studentId()).param(request.amount()).update();
    }

    private int payments(String condition) {
        return jdbc.sql("select count(*) from payment where course_id = ? and " + condition).param(course).query(Integer.class).single();
    }

    private int waitingFor(int backend) {
        return jdbc.sql("select count(*) from pg_locks where not granted and ? = any (pg_blocking_pids(pid))").param(backend)
                .query(Integer.class).single();
    }

    private Updates updates() {
        return jdbc.sql("select n_tup_upd as \"all\", n_tup_hot_upd as hot from pg_stat_xact_user_tables where relname = 'payment'")
                .query(Updates.class).single();
    }

    private record Updates(long all, long hot) {

        Updates plus(Updates other) {
            return new Updates(all + other.all, hot + other.hot);
        }
    }
}
