package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.endtoend.footing.Footing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The desk is killed in the middle of a bulk replay. */
@EndToEnd
@Tag("long")
class DeskCrashTests {

    private static final int RECORDS = 1_000;
    private static final int PER_SECOND = 150;
    private static final String ORIGINAL = "pg.inquiry-answered";

    @Test
    void replaysEachOfAThousandOnce(PaymentSystem system, Footing footing) {
        Crash crash = Crash.on(footing);
        List<Payment> payments = strays(system);
        List<String> dead = system.desk().awaitOpen(payments, ORIGINAL, RECORDS);

        String replay = system.desk().beginReplay(dead, PER_SECOND);
        for (int sofar : List.of(100, 400, 700)) {
            await(sofar + " replayed").atMost(PaymentSystem.PATIENCE).until(() -> system.desk().replayed(replay) >= sofar);
            crash.of("reconciliation-service");
        }

        assertThat(system.desk().ended(replay).path("replayed").asInt()).isEqualTo(RECORDS);
        assertThat(system.topics().replays(ORIGINAL)).filteredOn(dead::contains).hasSize(RECORDS).doesNotHaveDuplicates();
        assertThat(system.desk().about(payments, ORIGINAL, "ALL")).hasSize(RECORDS);
    }

    /** Answers that nobody has asked for, about payments that nobody knows: to take them in changes nothing. */
    private static List<Payment> strays(PaymentSystem system) {
        List<Payment> payments = IntStream.range(0, RECORDS).mapToObj(student -> Payment.of(new Course(1, 1), 1 + student)).toList();
        payments.forEach(payment -> system.topics().send(ORIGINAL + Topics.DEAD_LETTER_SUFFIX, payment.id().toString(), """
                {"paymentId":"%s","inquiryId":"%s","result":"UNKNOWN","capturedAmount":0,"refundedAmount":0,\
                "answeredAt":"2026-11-24T12:00:00Z"}"""
                .formatted(payment.id(), payment.id())));
        return payments;
    }
}
