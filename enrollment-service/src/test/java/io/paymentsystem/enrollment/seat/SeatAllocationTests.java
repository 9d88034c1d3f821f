package io.paymentsystem.enrollment.seat;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.enrollment.course.CourseSeats;
import io.paymentsystem.messaging.Received;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class SeatAllocationTests {

    private static final CourseSeats TWO_OF_FIVE_LEFT = new CourseSeats(1, 5, 50_000, true, 3);

    @Test
    void givesTheSeatsThatAreLeftInTheOrderOfArrival() {
        var allocation = allocation(TWO_OF_FIVE_LEFT);

        var decisions = allocation.decide(LongStream.range(0, 4).mapToObj(student -> request(1, student, 50_000)).toList());

        assertThat(decisions).extracting(SeatAllocationTests::outcome)
                .containsExactly("taken", "taken", "EXCEEDS_CAPACITY", "EXCEEDS_CAPACITY");
        assertThat(allocation.taken()).isEqualTo(Map.of(1L, 2));
    }

    @Test
    void rejectsAnUnknownCourse() {
        assertThat(decide(TWO_OF_FIVE_LEFT, request(2, 7, 50_000))).isEqualTo("REJECTED: there is no course 2");
    }

    @Test
    void rejectsAClosedCourse() {
        assertThat(decide(new CourseSeats(1, 5, 50_000, false, 3), request(1, 7, 50_000))).isEqualTo("REJECTED: course 1 is closed");
    }

    @Test
    void rejectsAnotherAmountThanThePrice() {
        assertThat(decide(TWO_OF_FIVE_LEFT, request(1, 7, 49_999))).isEqualTo("REJECTED: course 1 costs 50000 won, not 49999");
    }

    @Test
    void rejectsAStudentWhoHoldsASeat() {
        var allocation = new SeatAllocation(Map.of(1L, TWO_OF_FIVE_LEFT), Set.of(new Holding(1, 7)));

        assertThat(allocation.decide(List.of(request(1, 7, 50_000)))).extracting(SeatAllocationTests::outcome)
                .containsExactly("REJECTED: student 7 holds a seat of course 1 already");
    }

    @Test
    void rejectsTheSecondOfTwoPaymentsOfOneStudentInABatch() {
        var decisions = allocation(TWO_OF_FIVE_LEFT).decide(List.of(request(1, 7, 50_000), request(1, 7, 50_000)));

        assertThat(decisions).extracting(SeatAllocationTests::outcome)
                .containsExactly("taken", "REJECTED: student 7 holds a seat of course 1 already");
    }

    private static String decide(CourseSeats course, Received<PaymentRequested> request) {
        return outcome(allocation(course).decide(List.of(request)).getFirst());
    }

    private static SeatAllocation allocation(CourseSeats course) {
        return new SeatAllocation(Map.of(course.id(), course), Set.of());
    }

    private static String outcome(SeatDecision decision) {
        return switch (decision) {
            case SeatDecision.Taken _ -> "taken";
            case SeatDecision.Refused(var _, var outcome, var _) when outcome == PaymentStatus.EXCEEDS_CAPACITY -> outcome.name();
            case SeatDecision.Refused(var _, var outcome, var reason) -> outcome + ": " + reason;
        };
    }

    private static Received<PaymentRequested> request(long courseId, long studentId, long amount) {
        var event = new PaymentRequested(UUID.randomUUID(), courseId, studentId, amount, null);
        return new Received<>(event, UUID.randomUUID(), "", new ConsumerRecord<>("payment.requested", 0, 0, new byte[0], new byte[0]));
    }
}
