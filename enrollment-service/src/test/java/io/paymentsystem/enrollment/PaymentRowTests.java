package io.paymentsystem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.BatchHandler;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
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
    void isWrittenOnceAndLeavesTheIndexesAloneWhenThePaymentIsCompleted() {
        api.open(course, 10 * BATCH, PRICE);
        List<List<UUID>> batches = IntStream.range(0, 5)
                .mapToObj(_ -> Stream.generate(UUID::randomUUID).limit(BATCH).toList()).toList();
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

    private PaymentRequested requested(UUID id) {
        return new PaymentRequested(id, course, students.getAndIncrement(), PRICE, null);
    }

    /** In one transaction, whose own counts are there at once. */
    private Updates complete(List<UUID> ids) {
        return transaction.execute(_ -> {
            Updates before = updates();
            recordingEnrolments.handle(ids.stream().map(id -> received(processed(id))).toList());
            return updates().plus(new Updates(-before.all(), -before.hot()));
        });
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
