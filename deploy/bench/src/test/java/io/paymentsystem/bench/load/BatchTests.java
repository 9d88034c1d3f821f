package io.paymentsystem.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTests {

    private final Load load = new Load("test", 1_000, 10, 100, 0, 0);
    private final Batch batch = Batch.of(load);

    @Test
    void numbersItsPaymentsByTheirIds() {
        List<UUID> ids = IntStream.range(0, load.payments()).mapToObj(batch::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2).allMatch(batch::owns);
        assertThat(ids).extracting(Batch::number).isEqualTo(IntStream.range(0, load.payments()).boxed().toList());
        assertThat(ids).extracting(UUID::toString).isSorted();
    }

    @Test
    void sharesNothingWithAnotherBatch() {
        Batch other = Batch.of(load);
        assertThat(batch.owns(other.id(0))).isFalse();
        assertThat(other.firstCourse()).isGreaterThanOrEqualTo(batch.firstCourse() + load.courses());
    }

    @Test
    void spreadsPaymentsOverItsCoursesInTurn() {
        assertThat(IntStream.range(0, load.payments()).mapToLong(batch::course).filter(course -> course == batch.firstCourse() + 3))
                .hasSize(load.payments() / load.courses());
    }

    @Test
    void asksAsAnyProducerWould() {
        assertThat(new String(batch.request(41), StandardCharsets.UTF_8)).isEqualTo(
                "{\"paymentId\":\"%s\",\"courseId\":%d,\"studentId\":42,\"amount\":50000}".formatted(batch.id(41), batch.firstCourse() + 1));
    }

    @Test
    void givesAContenderFewerPaymentsAndStillSeatsForAll() {
        assertThat(load.of(101)).isEqualTo(new Load("test", 101, 10, 11, 0, 0));
    }
}
