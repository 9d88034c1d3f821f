package io.paymentsystem.enrollment;

import static io.paymentsystem.contract.CorrectionResult.CORRECTED;
import static io.paymentsystem.contract.CorrectionResult.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.SeatsCorrected;
import io.paymentsystem.contract.SeatsCorrectionRequested;
import io.paymentsystem.messaging.BatchHandler;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An operator's word that a course is to count its seats anew. */
class SeatsCorrectionTests extends EnrollmentTest {

    @Autowired BatchHandler<SeatsCorrectionRequested> correctingSeats;

    @Test
    void countsTheSeatsAnewAndChangesNothingTheSecondTime() {
        scenario.send(new PaymentRequested(paymentId, course, 42, PRICE, null));
        scenario.expect(PaymentCountUpdated.class, paymentId);
        drift(2);

        SeatsCorrected first = correct();
        SeatsCorrected second = correct();

        assertThat(first).usingRecursiveComparison().ignoringFields("requestId", "answeredAt").isEqualTo(new SeatsCorrected(
                paymentId, course, CORRECTED, 2, 1,
                "course %d had 2 seats taken by its own count, and has 1 by its payments".formatted(course), first.answeredAt()));
        assertThat(second).extracting(SeatsCorrected::result, SeatsCorrected::seatsBefore, SeatsCorrected::seatsHeld)
                .containsExactly(CORRECTED, 1, 1);
        assertThat(api.seatsTaken(course)).isOne();
    }

    @Test
    void givesUpSeatsThatNobodyHolds() {
        drift(2);

        assertThat(correct().seatsHeld()).isZero();

        assertThat(api.seatsTaken(course)).isZero();
    }

    @Test
    void answersTheSameQuestionTwice() {
        var asked = new SeatsCorrectionRequested(UUID.randomUUID(), course, "ada", "the audit says so");
        scenario.send(asked);
        scenario.send(asked);

        scenario.eventually(() -> assertThat(scenario.all(SeatsCorrected.class, asked.requestId())).hasSize(2)
                .allSatisfy(answer -> assertThat(answer.result()).isEqualTo(CORRECTED)));
    }

    @Test
    void refusesToCountMoreSeatsThanTheCourseHas() {
        IntStream.range(0, 3).forEach(student -> paymentIn(PaymentStatus.FINAL_COMPLETED, student));
        drift(1);

        SeatsCorrected answer = correct();

        assertThat(answer).extracting(SeatsCorrected::result, SeatsCorrected::seatsBefore, SeatsCorrected::seatsHeld)
                .containsExactly(REFUSED, 1, 3);
        assertThat(answer.reason()).isEqualTo("3 payments hold a seat of course %d, which has 2".formatted(course));
        assertThat(api.seatsTaken(course)).isOne();
    }

    @Test
    void refusesACourseThatThereIsNot() {
        var asked = new SeatsCorrectionRequested(UUID.randomUUID(), 999_999, "ada", "the audit says so");
        scenario.send(asked);

        SeatsCorrected answer = scenario.expect(SeatsCorrected.class, asked.requestId());
        assertThat(answer.result()).isEqualTo(REFUSED);
        assertThat(answer.reason()).isEqualTo("there is no course 999999");
    }

    @Test
    void countsExactlyHoweverBusyTheCourseIs() {
        api.open(course, 2_000, PRICE);
        List<PaymentRequested> leaving = LongStream.range(0, 300).mapToObj(this::request).toList();
        List<UUID> corrections = Stream.generate(UUID::randomUUID).limit(300).toList();
        leaving.forEach(scenario::send);
        expectAll(PaymentCountUpdated.class, leaving.stream().map(PaymentRequested::paymentId).toList());

        for (int i = 0; i < 300; i++) {
            scenario.send(cancelled(leaving.get(i)));
            scenario.send(request(1_000 + i));
            scenario.send(new SeatsCorrectionRequested(corrections.get(i), course, "ada", "as often as it can"));
        }

        assertThat(expectAll(SeatsCorrected.class, corrections))
                .allSatisfy(answer -> assertThat(answer.seatsBefore()).isEqualTo(answer.seatsHeld()));
        scenario.eventually(() -> assertThat(List.of(payments(PaymentStatus.CANCELLED), payments(PaymentStatus.COUNT_UPDATED)))
                .containsExactly(300, 300));
        assertThat(api.seatsTaken(course)).isEqualTo(300);
    }

    @Test
    void logsWhoSaidSoOnOneLine() {
        var lines = new ListAppender<ILoggingEvent>();
        Logger log = (Logger) LoggerFactory.getLogger("io.paymentsystem.enrollment.audit");
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        lines.start();

        correctingSeats.handle(List.of(received(new SeatsCorrectionRequested(UUID.randomUUID(), course, "ada", "so says\nthe audit"))));
        log.detachAppender(lines);
        log.setLevel(null);

        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).singleElement().asString()
                .startsWith("ada has course %d count its seats anew, because: so says the audit; CORRECTED: ".formatted(course));
    }

    @Test
    void carriesTheTraceOn() {
        var asked = new SeatsCorrectionRequested(UUID.randomUUID(), course, "ada", "the audit says so");
        send(asked, Map.of(EventHeaders.TRACEPARENT, TRACEPARENT));

        assertThat(scenario.expectReceived(SeatsCorrected.class, asked.requestId()).traceparent()).isEqualTo(TRACEPARENT);
    }

    private void drift(int seatsTaken) {
        jdbc.sql("update course set seats_taken = ? where id = ?").param(seatsTaken).param(course).update();
    }

    private int payments(PaymentStatus in) {
        return jdbc.sql("select count(*) from payment where course_id = ? and status = ?").param(course).param(in.name())
                .query(Integer.class).single();
    }

    private SeatsCorrected correct() {
        var asked = new SeatsCorrectionRequested(UUID.randomUUID(), course, "ada", "the audit says so");
        scenario.send(asked);
        return scenario.expect(SeatsCorrected.class, asked.requestId());
    }

    private PaymentRequested request(long studentId) {
        return new PaymentRequested(UUID.randomUUID(), course, studentId, PRICE, null);
    }

    private static CompensationCompleted cancelled(PaymentRequested of) {
        return new CompensationCompleted(of.paymentId(), of.courseId(), of.studentId(), of.amount(), Compensation.SECOND,
                PaymentStatus.CANCELLED, "the PG said no");
    }
}
