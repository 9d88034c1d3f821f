package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Books that do not agree, in every way in which that can be brought about, amid books that do. */
@EndToEnd
@Tag("fresh")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiscrepancyTests {

    private static final int OF_EACH_KIND = 25;
    private static final int NORMAL = 850;
    private static final long PRICE = 20_000;
    private static final ZoneId THE_PGS_ZONE = ZoneId.of("Asia/Seoul");
    private static final LocalDate BEGUN = LocalDate.now(THE_PGS_ZONE);
    private static final Duration AGE_LIMIT = Duration.ofSeconds(1);
    private static final Duration DOWN = Duration.ofSeconds(8);

    private static final Map<String, Long> EXPECTED = Map.of(
            "PG_ONLY NEEDS_A_PERSON", 25L, "OURS_ONLY NEEDS_A_PERSON", 25L, "AMOUNT_MISMATCH NEEDS_A_PERSON", 25L,
            "DOUBLE_CAPTURE NEEDS_A_PERSON", 25L, "SEAT_DRIFT NEEDS_A_PERSON", 25L,
            "LATE_SETTLEMENT REPAIRED", 25L, "LOST_PROCESSED REPAIRED", 25L, "LOST_COMPLETED REPAIRED", 25L);

    /** On a system that has nothing else to say; it comes first, and what it leaves for a person stays. */
    @Test
    @Order(1)
    void areAllFoundAndNothingElseIs(PaymentSystem system, Footing footing) {
        var databases = new Databases(footing.postgres());
        List<Course> drifting = IntStream.range(0, OF_EACH_KIND).mapToObj(_ -> system.course(100, PRICE)).toList();
        List<Payment> normal = normal(drifting, system);
        Course course = system.course(1_000, PRICE);
        List<Payment> twice = payments(course, 1);
        List<Payment> late = payments(course, 2);
        late.forEach(payment -> system.pg().treats(payment, "{\"declineRate\":1}"));
        List<Payment> withoutProcessed = payments(course, 3);
        List<Payment> withoutCompleted = payments(course, 4);
        List<Payment> oursOnly = oursOnly(payments(course, 5), databases);
        List<Payment> mismatching = payments(course, 6);
        mismatching.forEach(payment -> system.pg().treats(payment, "{\"errorRate\":1}"));

        try (var processed = databases.losing("gateway", "payment.processed", withoutProcessed);
                var completed = databases.losing("enrollment", "payment.completed", withoutCompleted)) {
            Stream.of(normal, twice, late, withoutProcessed, withoutCompleted, oursOnly, mismatching).flatMap(List::stream)
                    .forEach(system::submit);
            databases.awaitApproved(withoutProcessed);
            awaitStatus(system, "COUNT_UPDATED", oursOnly);
            awaitStatus(system, "COUNT_UPDATED", mismatching);
            assertThat(system.awaitEnds(Stream.of(normal, twice, late, withoutCompleted).flatMap(List::stream).toList()))
                    .containsOnlyKeys("FINAL_COMPLETED", "CANCELLED");
            system.groups().awaitConsumed("payment.count-updated");
            system.groups().awaitConsumed("payment.processed");
        }
        oursOnly.forEach(payment -> saysThatTheMoneyIsTaken(payment, system));
        awaitStatus(system, "FINAL_COMPLETED", oursOnly);
        mismatching.forEach(payment -> system.pg().takesOutside(payment.id(), PRICE + 1_000));
        twice.forEach(payment -> system.pg().takesOutside(payment.id(), PRICE));
        late.forEach(payment -> system.pg().takesOutside(payment.id(), PRICE));
        IntStream.range(0, OF_EACH_KIND).forEach(_ -> system.pg().takesOutside(UUID.randomUUID(), PRICE));
        drifting.forEach(drift -> databases.tamper("enrollment",
                "update course set seats_taken = seats_taken + 1 where id = " + drift.id()));

        awaitAge(AGE_LIMIT);
        system.books().run(AGE_LIMIT.toString());
        await("200 discrepancies, as they are to be").atMost(PaymentSystem.PATIENCE)
                .untilAsserted(() -> assertThat(system.books().counts()).isEqualTo(EXPECTED));
        assertThat(system.awaitEnds(withoutProcessed)).containsOnlyKeys("FINAL_COMPLETED");
        late.forEach(payment -> assertThat(system.pg().account(payment).movements()).containsExactly("CAPTURE", "REFUND"));
        withoutCompleted.forEach(payment -> assertThat(system.reconciledStatus(payment)).isEqualTo("FINAL_COMPLETED"));
        assertASecondRunChangesNothing(system);
    }

    private static void assertASecondRunChangesNothing(PaymentSystem system) {
        List<JsonNode> before = system.books().discrepancies();
        JsonNode second = system.books().run(AGE_LIMIT.toString());
        assertThat(second.path("found").asInt()).isZero();
        assertThat(second.path("repairs").asInt()).isZero();
        assertThat(system.books().discrepancies()).isEqualTo(before);
    }

    /** The same money by the PG's file: what only we know of is not in it, and what went back is right again. */
    @Test
    @Order(2)
    void theSettlementFileSaysTheSame(PaymentSystem system) {
        LocalDate today = LocalDate.now(THE_PGS_ZONE);
        assumeTrue(today.equals(BEGUN), "the day has changed at the PG, so its file is in two parts");

        JsonNode settlement = system.books().settle(today, system.pg().settlementFile(today));

        assertThat(settlement.path("bad").asInt()).isZero();
        assertThat(settlement.path("matched").asInt()).isGreaterThan(NORMAL / 2);
        assertThat(settlement.path("mismatches")).hasToString("{\"DOUBLE\":25,\"FILE_ONLY\":0,\"NOT_IN_OUR_BOOKS\":50,"
                + "\"NOT_IN_THE_PGS_LIST\":0,\"AMOUNT_DIFFERS\":0,\"NOT_IN_THE_FILE\":0}");
        assertThat(system.books().counts()).containsEntry("SETTLEMENT_MISMATCH NEEDS_A_PERSON", 75L);
    }

    @Test
    @Order(3)
    void seatsAreCountedAnewByAPersonsWord(PaymentSystem system) {
        JsonNode drift = system.books().discrepancies().stream()
                .filter(each -> each.path("kind").asString().equals("SEAT_DRIFT")).findFirst().orElseThrow();
        var course = new Course(drift.path("courseId").asLong(), PRICE);
        int before = system.seatsTaken(course);

        system.books().repair(drift);

        await("seats counted anew").atMost(PaymentSystem.PATIENCE).untilAsserted(() -> {
            assertThat(system.seatsTaken(course)).isEqualTo(before - 1);
            assertThat(system.books().counts()).containsEntry("SEAT_DRIFT REPAIRED", 1L);
        });
    }

    /** What the PG is asked and answers goes on all the time, for payments that wait for a person; all else is at rest. */
    @Test
    @Order(4)
    void aViewThatIsBuiltAnewIsTheSame(PaymentSystem system, Footing footing) {
        Footing.PartControl control = Requires.control(footing);
        var databases = new Databases(footing.postgres());
        Topics.ALL.stream().filter(topic -> !topic.startsWith("pg.inquiry-")).forEach(system.groups()::awaitConsumed);
        control.kill("reconciliation-service");
        String before = theView(databases);
        databases.tamper("reconciliation", "truncate payment_view, payment_event");
        await("the group has no member").atMost(PaymentSystem.PATIENCE).ignoreExceptions().until(() -> {
            system.groups().forget("reconciliation-service.view");
            return true;
        });

        control.start(List.of("reconciliation-service"));

        await("the view as it was").atMost(PaymentSystem.PATIENCE).untilAsserted(() -> assertThat(theView(databases)).isEqualTo(before));
    }

    /** Nothing is decided on silence: a sweep waits for whoever is down, and goes on when it is back. */
    @ParameterizedTest
    @ValueSource(strings = {"pg-gateway-service", "enrollment-service"})
    @Order(5)
    void aRunWaitsForWhoeverIsDown(String down, PaymentSystem system, Footing footing) {
        Footing.PartControl control = Requires.control(footing);
        Payment payment = Payment.of(system.course(1, PRICE), 42);
        control.kill(down);
        system.submit(payment);
        String run = system.books().start("PT0S");

        Awaitility.await().during(DOWN).atMost(DOWN.plusSeconds(5)).until(() -> !system.books().state(run).equals("COMPLETED"));
        assertThat(system.books().discrepancies(payment)).isEmpty();
        control.start(List.of(down));

        system.books().awaitEnd(run);
        system.awaitStatus(payment, "FINAL_COMPLETED");
    }

    /** A run leaves alone what is younger than its age limit, and everything so far is to be looked at. */
    private static void awaitAge(Duration ageLimit) {
        Instant now = Instant.now();
        await("what has been done is old enough").until(() -> Instant.now().isAfter(now.plus(ageLimit)));
    }

    private static String theView(Databases databases) {
        return databases.read("reconciliation", """
                select (select md5(string_agg(payment_view::text, ',' order by payment_id)) from payment_view)
                    || (select md5(string_agg(concat_ws(' ', payment_id, event_id, topic, publisher, occurred_at, detail), ','
                                              order by payment_id, event_id)) from payment_event where topic not like 'pg.inquiry-%')
                    || (select count(*) from payment_view)""");
    }

    private static List<Payment> normal(List<Course> courses, PaymentSystem system) {
        List<Payment> payments = IntStream.range(0, NORMAL)
                .mapToObj(number -> Payment.of(courses.get(number % courses.size()), number)).toList();
        payments.stream().filter(payment -> payment.studentId() % 10 == 0)
                .forEach(payment -> system.pg().treats(payment, "{\"declineRate\":1}"));
        return payments;
    }

    private static List<Payment> payments(Course course, int kind) {
        return IntStream.range(0, OF_EACH_KIND).mapToObj(number -> Payment.of(course, kind * 100L + number)).toList();
    }

    /** The gateway believes that it has taken their money, which it never asked for. */
    private static List<Payment> oursOnly(List<Payment> payments, Databases databases) {
        payments.forEach(payment -> databases.tamper("gateway", """
                insert into pg_payment (payment_id, course_id, student_id, amount, traceparent, state, approved_at)
                values ('%s', %d, %d, %d, '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', 'APPROVED', now())""".formatted(
                payment.id(), payment.courseId(), payment.studentId(), payment.amount())));
        return payments;
    }

    private static void saysThatTheMoneyIsTaken(Payment payment, PaymentSystem system) {
        system.topics().send("payment.processed", payment.id().toString(),
                "{\"paymentId\":\"%s\",\"courseId\":%d,\"studentId\":%d,\"amount\":%d,\"approvedAt\":\"2026-11-22T01:02:03Z\"}".formatted(
                        payment.id(), payment.courseId(), payment.studentId(), payment.amount()));
    }

    private static void awaitStatus(PaymentSystem system, String status, List<Payment> payments) {
        payments.forEach(payment -> system.awaitStatus(payment, status));
    }
}
