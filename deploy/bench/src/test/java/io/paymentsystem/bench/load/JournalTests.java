package io.paymentsystem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.bench.result.Measurement.Latency;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTests {

    private static final long MILLISECOND = 1_000_000;

    private final Batch batch = Batch.of(Load.onHotCourse("test", 3, 0));
    private final Journal journal = new Journal(batch);

    @Test
    void waitsForEveryPaymentOnce() throws InterruptedException {
        journal.ended(batch.id(0), 1);
        journal.ended(batch.id(0), 2);
        journal.ended(batch.id(1), 3);
        assertThat(journal.open()).isEqualTo(1);
        assertThat(journal.awaitEnds(0)).isFalse();

        journal.ended(batch.id(2), 4);
        assertThat(journal.awaitEnds(0)).isTrue();
    }

    @Test
    void passesOverPaymentsOfOthers() {
        journal.ended(UUID.randomUUID(), 1);
        journal.ended(Batch.of(batch.load()).id(0), 1);
        assertThat(journal.open()).isEqualTo(3);
    }

    @Test
    void measuresFromAcknowledgementToEnd() {
        IntStream.range(0, 3).forEach(number -> {
            journal.acknowledged(number, number * MILLISECOND);
            journal.ended(batch.id(number), (number * 11L + 10) * MILLISECOND);
        });
        assertThat(journal.latency()).isEqualTo(new Latency(20, 30));
    }

    @Test
    void tellsQuantilesByNearestRank() {
        double[] oneToTwoHundred = IntStream.rangeClosed(1, 200).mapToDouble(rank -> 201 - rank).toArray();
        assertThat(Journal.quantiles(oneToTwoHundred)).isEqualTo(new Latency(100, 198));
    }
}
