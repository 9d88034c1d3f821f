package io.paymentsystem.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.AuditEvent;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.SeatHoldersAnswered;
import io.paymentsystem.contract.SeatHoldersRequested;
import io.paymentsystem.contract.SeatsAuditAnswered;
import io.paymentsystem.contract.SeatsAuditAnswered.CourseSeats;
import io.paymentsystem.contract.SeatsAuditRequested;
import io.paymentsystem.contract.SeatsCorrected;
import io.paymentsystem.contract.SeatsCorrectionRequested;
import io.paymentsystem.messaging.BatchHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the service tells reconciliation of its seats; a page is three courses or three payments. */
class SeatsAuditTests extends EnrollmentTest {

    @Autowired BatchHandler<PaymentRequested> takingSeats;
    @Autowired BatchHandler<SeatsAuditRequested> auditingSeats;

    private final UUID requestId = UUID.randomUUID();

    @Test
    void answersPageByPageUntilTheLastCourse() {
        long last = Long.MAX_VALUE;
        LongStream.rangeClosed(last - 5, last).forEach(id -> api.open(id, 7, PRICE));

        SeatsAuditAnswered first = audit(last - 6);
        SeatsAuditAnswered second = audit(first.nextAfterCourseId());

        assertThat(first.courses()).extracting(CourseSeats::courseId).containsExactly(last - 5, last - 4, last - 3);
        assertThat(first.nextAfterCourseId()).isEqualTo(last - 3);
        assertThat(second.courses()).extracting(CourseSeats::courseId).containsExactly(last - 2, last - 1, last);
        assertThat(second.courses()).contains(new CourseSeats(last, 7, 0, 0));
        assertThat(second.nextAfterCourseId()).as("the page after a full last one").isNull();
        assertThat(audit(last).courses()).isEmpty();
    }

    @Test
    void beginsWithTheFirstCourse() {
        api.open(Long.MIN_VALUE, 7, PRICE);

        SeatsAuditAnswered answer = audit(null);

        assertThat(answer.courses()).first().isEqualTo(new CourseSeats(Long.MIN_VALUE, 7, 0, 0));
    }

    @Test
    void showsACountThatHasDrifted() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);
        assertThat(seats()).isEqualTo(new CourseSeats(course, 2, 1, 1));

        jdbc.sql("update course set seats_taken = 2 where id = ?").param(course).update();

        assertThat(seats()).isEqualTo(new CourseSeats(course, 2, 2, 1));
    }

    @Test
    void countsAndNamesThePaymentsInTheFiveStatesThatHoldASeat() {
        Map<PaymentStatus, UUID> stored = new EnumMap<>(PaymentStatus.class);
        Arrays.stream(PaymentStatus.values()).forEach(status -> stored.put(status, paymentIn(status, 1 + status.ordinal())));
        List<UUID> holders = Stream.of(PaymentStatus.COUNT_UPDATED, PaymentStatus.PAYMENT_PROCESSED, PaymentStatus.FINAL_COMPLETED,
                PaymentStatus.CANCELLATION_FAILED, PaymentStatus.FINAL_COMPENSATION_FAILED).map(stored::get).toList();

        assertThat(seats().seatsHeld()).isEqualTo(5);
        SeatHoldersAnswered page = holders(null);
        assertThat(Stream.of(page, holders(page.next())).flatMap(answer -> answer.paymentIds().stream()))
                .containsExactlyInAnyOrderElementsOf(holders);
    }

    @Test
    void namesTheHoldersPageByPageInTheOrderOfTheirIds() {
        List<UUID> ids = IntStream.rangeClosed(1, 6).mapToObj(student -> paymentIn(PaymentStatus.FINAL_COMPLETED, student))
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();

        SeatHoldersAnswered first = holders(null);
        SeatHoldersAnswered second = holders(first.next());

        assertThat(first.courseId()).isEqualTo(course);
        assertThat(first.paymentIds()).isEqualTo(ids.subList(0, 3));
        assertThat(first.next()).isEqualTo(ids.get(2));
        assertThat(second.paymentIds()).isEqualTo(ids.subList(3, 6));
        assertThat(second.next()).as("the page after a full last one").isNull();
    }

    @Test
    void namesNobodyForACourseThatThereIsNot() {
        scenario.send(new SeatHoldersRequested(requestId, 999_999, null));

        assertThat(scenario.expect(SeatHoldersAnswered.class, requestId).paymentIds()).isEmpty();
    }

    @Test
    void findsNoDifferenceHoweverBusyTheCourseIs() {
        api.open(course, 1_000, PRICE);
        List<UUID> audits = new ArrayList<>();
        var payments = CompletableFuture.runAsync(() -> LongStream.range(0, 500).forEach(student ->
                takingSeats.handle(List.of(received(new PaymentRequested(UUID.randomUUID(), course, student, PRICE, null))))));
        while (!payments.isDone()) {
            audits.add(UUID.randomUUID());
            auditingSeats.handle(List.of(received(new SeatsAuditRequested(audits.getLast(), course - 1))));
        }
        payments.join();

        List<CourseSeats> answers = expectAll(SeatsAuditAnswered.class, audits).stream()
                .map(answer -> answer.courses().getFirst()).toList();
        assertThat(answers).allSatisfy(seats -> assertThat(seats.seatsTaken()).isEqualTo(seats.seatsHeld()));
        assertThat(answers.stream().map(CourseSeats::seatsTaken).distinct()).as("answers from the midst of it").hasSizeGreaterThan(2);
    }

    @Test
    void carriesTheTraceOn() {
        send(new SeatsAuditRequested(requestId, null), Map.of(EventHeaders.TRACEPARENT, TRACEPARENT));
        send(new SeatHoldersRequested(requestId, course, null), Map.of(EventHeaders.TRACEPARENT, TRACEPARENT));

        assertThat(scenario.expectReceived(SeatsAuditAnswered.class, requestId).traceparent()).isEqualTo(TRACEPARENT);
        assertThat(scenario.expectReceived(SeatHoldersAnswered.class, requestId).traceparent()).isEqualTo(TRACEPARENT);
    }

    @Test
    void saysWhenItLooked() {
        Instant before = Instant.now();

        assertThat(audit(null).answeredAt()).isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @MethodSource("requests")
    <E extends AuditEvent> void putsPoisonAsideAndGoesOn(AuditEvent request, Class<E> answer) {
        String topic = request.topic().topicName();
        String poison = "poison before " + request.requestId();
        scenario.send(topic, request.key(), poison);
        scenario.send(request);

        var dead = scenario.expectDeadLetter(topic, it -> new String(it.value(), StandardCharsets.UTF_8).equals(poison));
        assertThat(dead.key()).asString(StandardCharsets.UTF_8).isEqualTo(request.key());
        scenario.expect(answer, request.requestId());
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(new SeatsAuditRequested(UUID.randomUUID(), null), SeatsAuditAnswered.class),
                Arguments.of(new SeatHoldersRequested(UUID.randomUUID(), 1, null), SeatHoldersAnswered.class),
                Arguments.of(new SeatsCorrectionRequested(UUID.randomUUID(), 1, "ada", "a test"), SeatsCorrected.class));
    }

    private CourseSeats seats() {
        return audit(course - 1).courses().getFirst();
    }

    private SeatsAuditAnswered audit(Long after) {
        var asked = new SeatsAuditRequested(UUID.randomUUID(), after);
        scenario.send(asked);
        return scenario.expect(SeatsAuditAnswered.class, asked.requestId());
    }

    private SeatHoldersAnswered holders(UUID after) {
        var asked = new SeatHoldersRequested(UUID.randomUUID(), course, after);
        scenario.send(asked);
        return scenario.expect(SeatHoldersAnswered.class, asked.requestId());
    }
}
