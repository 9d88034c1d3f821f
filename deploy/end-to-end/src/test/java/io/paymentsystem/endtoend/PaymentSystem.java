package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The language of the end-to-end scenarios: the public surfaces and nothing else. */
final class PaymentSystem implements AutoCloseable {

    /** How long a payment may take to end on a busy machine with a service having been killed. */
    static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final int REQUESTS_AT_ONCE = 8;

    private final Http enrollment;
    private final Http compensation;
    private final Http reconciliation;
    private final Pg pg;
    private final Slack slack;
    private final Topics topics;
    private final DeadLetters deadLetters;
    private final ConsumerGroups groups;
    private final Reconciliation books;
    private final Desk desk;

    PaymentSystem(Footing footing) {
        enrollment = new Http(footing.http("enrollment-service"));
        compensation = new Http(footing.http("compensation-service"));
        reconciliation = new Http(footing.http("reconciliation-service"));
        pg = new Pg(new Http(footing.http("simulator")));
        slack = new Slack(new Http(footing.http("simulator")));
        topics = new Topics(footing.kafka());
        deadLetters = new DeadLetters(footing.kafka());
        groups = new ConsumerGroups(footing.kafka());
        books = new Reconciliation(reconciliation);
        desk = new Desk(reconciliation);
    }

    Pg pg() {
        return pg;
    }

    Slack slack() {
        return slack;
    }

    Topics topics() {
        return topics;
    }

    DeadLetters deadLetters() {
        return deadLetters;
    }

    ConsumerGroups groups() {
        return groups;
    }

    Reconciliation books() {
        return books;
    }

    Desk desk() {
        return desk;
    }

    /** Opens a course with an id of its own. */
    Course course(int capacity, long price) {
        var course = new Course(ThreadLocalRandom.current().nextLong(1_000_000, Long.MAX_VALUE), price);
        enrollment.put("/courses/" + course.id(), "{\"capacity\":%d,\"price\":%d}".formatted(capacity, price));
        return course;
    }

    void close(Course course) {
        enrollment.post("/courses/" + course.id() + "/close", "");
    }

    /** Sends a payment as a plain record. */
    void submit(Payment payment) {
        topics.send("payment.requested", Long.toString(payment.courseId()), payment.json());
    }

    /** Sends payments evenly over that time, and returns when the last is sent. */
    void submitEvenly(List<Payment> payments, Duration over) {
        Pace.evenly(over, payments.stream().map(payment -> (Runnable) () -> submit(payment)).toList());
    }

    /** Posts a payment and returns the status of the answer. */
    int post(Payment payment, String prefer) {
        return enrollment.post("/payment", payment.json(), "Prefer", prefer);
    }

    /**
     * Has the PG take money for a course that is closed meanwhile: it fails, with nothing done, until the course is closed. So the
     * enrolments fail, and the money is to go back, with the PG treating the payments as told from then on.
     */
    void payWhileItCloses(Course course, List<Payment> payments, String behavior) {
        payments.forEach(payment -> pg.treats(payment, "{\"errorRate\":1}"));
        payments.forEach(this::submit);
        payments.forEach(payment -> awaitStatus(payment, "COUNT_UPDATED"));
        close(course);
        payments.forEach(payment -> pg.treats(payment, behavior));
    }

    /** Asks for the second compensation of a payment, whatever its state, as any producer could. */
    void compensate(Payment payment, String reason) {
        compensate("compensation.second", payment, reason);
    }

    /** Asks for the final compensation of a payment, whatever its state. */
    void compensateFinally(Payment payment, String reason) {
        compensate("compensation.final", payment, reason);
    }

    private void compensate(String topic, Payment payment, String reason) {
        topics.send(topic, payment.id().toString(),
                "{\"paymentId\":\"%s\",\"courseId\":%d,\"studentId\":%d,\"amount\":%d,\"reason\":\"%s\"}".formatted(
                        payment.id(), payment.courseId(), payment.studentId(), payment.amount(), reason));
    }

    String status(Payment payment) {
        return shown(payment).path("status").asString("");
    }

    JsonNode shown(Payment payment) {
        return enrollment.get("/payments/" + payment.id());
    }

    /** When enrollment-service recorded the last that has happened to a payment. */
    Instant endedAt(Payment payment) {
        JsonNode history = shown(payment).path("history");
        return Instant.parse(history.path(history.size() - 1).path("at").asString());
    }

    /** The status of a payment by reconciliation-service. */
    String reconciledStatus(Payment payment) {
        return reconciliation.get("/payments/" + payment.id()).path("status").asString("");
    }

    /** A payment's timeline, as reconciliation-service shows it. */
    List<JsonNode> timeline(Payment payment) {
        return StreamSupport.stream(reconciliation.get("/payments/" + payment.id()).path("timeline").spliterator(), false).toList();
    }

    /** The only compensation of a payment, as compensation-service shows it. */
    JsonNode compensation(Payment payment) {
        return compensation.get("/compensations/" + payment.id()).path(0);
    }

    void awaitStatus(Payment payment, String status) {
        await(payment.id() + " is " + status).atMost(PATIENCE).untilAsserted(() -> assertThat(status(payment)).isEqualTo(status));
    }

    void awaitTimeline(Payment payment, String... events) {
        await("timeline of " + payment.id()).atMost(PATIENCE).untilAsserted(() ->
                assertThat(timeline(payment)).extracting(entry -> entry.path("event").asString()).containsExactly(events));
    }

    /** Waits until pg-gateway-service has taken a payment from its topic, where it comes to be only after its status says so. */
    void awaitTakenUp(Payment payment) {
        await(payment.id() + " is on payment.count-updated").atMost(PATIENCE).untilAsserted(() ->
                assertThat(timeline(payment)).extracting(entry -> entry.path("event").asString()).contains("payment.count-updated"));
        groups.awaitConsumed("payment.count-updated");
    }

    void awaitBooks(Payment payment, String... entries) {
        await("books of " + payment.id()).atMost(PATIENCE).untilAsserted(() -> assertThat(pg.books(payment)).containsExactly(entries));
    }

    /** Waits until all have ended and counts them by status. */
    Map<String, Long> awaitEnds(Collection<Payment> payments) {
        var ends = new Ends(enrollment);
        await("the end of " + payments.size() + " payments").atMost(PATIENCE).pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> assertThat(ends.missingAmong(payments)).isEmpty());
        return payments.stream().collect(Collectors.groupingBy(payment -> ends.of(payment.id()), Collectors.counting()));
    }

    /** How the payments stand now. */
    List<Outcome> outcomes(Collection<Payment> payments) {
        return payments.stream().gather(Gatherers.mapConcurrent(REQUESTS_AT_ONCE, payment ->
                new Outcome(payment, status(payment), pg.account(payment)))).toList();
    }

    JsonNode shown(Course course) {
        return enrollment.get("/courses/" + course.id());
    }

    int seatsTaken(Course course) {
        return shown(course).path("seatsTaken").asInt();
    }

    int enrolled(Course course) {
        return shown(course).path("enrolled").asInt();
    }

    @Override
    public void close() {
        topics.close();
        deadLetters.close();
        groups.close();
    }
}
