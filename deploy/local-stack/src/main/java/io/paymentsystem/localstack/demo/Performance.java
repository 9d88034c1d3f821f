package io.paymentsystem.localstack.demo;

import io.paymentsystem.localstack.demo.Enrollment.Standing;
import io.paymentsystem.localstack.demo.PgBooks.Money;
import io.paymentsystem.localstack.demo.Timelines.Timeline;
import io.paymentsystem.localstack.process.Poll;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays the script on a running stack, through its public surfaces only, and reports. */
record Performance(Script script, Enrollment enrollment, Timelines timelines, PgBooks books, Producer producer, PrintStream out) {

    private static final Duration SEAT_LIMIT = Duration.ofSeconds(60);
    private static final Duration ENDING_LIMIT = Duration.ofSeconds(60);
    private static final Duration TIMELINE_LIMIT = Duration.ofSeconds(10);

    /** Long enough for the course to be closed while its payments are at the PG, within the ten seconds that the gateway waits. */
    private static final long DELAY_MILLIS = 3_000;

    /** Plays and reports; gives what did not go as it should. */
    List<String> play() {
        prepare();
        submit();
        Result result = await();
        Report report = new Report(result, out);
        List<String> untold = result.representatives().stream().flatMap(request -> tell(request, result, report)).toList();
        report.summary();
        return Stream.concat(new Audit(result).differences().stream(), untold.stream()).toList();
    }

    private void prepare() {
        script.courses().forEach(course -> enrollment.open(course.id(), course.capacity(), course.price()));
        script.declined().requests().forEach(request -> books.decline(request.paymentId()));
        script.closed().requests().forEach(request -> books.delay(request.paymentId(), DELAY_MILLIS));
        out.printf("%nOpened %d courses; submitting %d payments to payment.requested.%n",
                script.courses().size(), script.requests().size());
    }

    /** Payments that need their course closed go first, so that their seats are not waited for behind all others. */
    private void submit() {
        List<PaymentRequest> closed = script.closed().requests();
        producer.submit(closed);
        if (!new Watch(enrollment, out).untilAllAre(Statuses.COUNT_UPDATED, closed, SEAT_LIMIT)) {
            out.println("  the seats of the closing course were not taken within " + SEAT_LIMIT.toSeconds() + " s");
        }
        enrollment.close(closed.getFirst().courseId());
        producer.submit(script.requests().stream().filter(request -> !closed.contains(request)).toList());
    }

    private Result await() {
        Map<UUID, Standing> standings = new Watch(enrollment, out).untilAllEnded(script.requests(), ENDING_LIMIT);
        List<CourseView> courses = script.courses().stream()
                .map(course -> enrollment.course(course.id())
                        .orElseThrow(() -> new DemoFailure("Course " + course.id() + " is gone.")))
                .toList();
        Map<UUID, Money> money = script.requests().stream().map(PaymentRequest::paymentId)
                .collect(Collectors.toMap(Function.identity(), books::money));
        return new Result(script, standings, courses, money);
    }

    /** The view is built from the topics a moment after the fact, so it is given time to show the ending. */
    private Stream<String> tell(PaymentRequest request, Result result, Report report) {
        String ending = result.status(request);
        AtomicReference<Optional<Timeline>> latest = new AtomicReference<>(Optional.empty());
        boolean told = Poll.until(TIMELINE_LIMIT, () -> {
            latest.set(timelines.of(request.paymentId()));
            return latest.get().filter(timeline -> timeline.status().equals(ending)).isPresent();
        });
        latest.get().ifPresent(timeline -> report.timeline(request, timeline));
        return told ? Stream.empty() : Stream.of("payment " + request.paymentId() + " ended " + ending
                + ", but reconciliation-service shows " + latest.get().map(Timeline::status).orElse("nothing"));
    }
}
