package io.paymentsystem.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.localstack.demo.Enrollment.Standing;
import io.paymentsystem.localstack.demo.PgBooks.Money;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTests {

    private final AtomicLong numbers = new AtomicLong();
    private final Script script = Script.write(numbers::incrementAndGet, () -> new UUID(0, numbers.incrementAndGet()));
    private final Map<UUID, Standing> standings = new HashMap<>();
    private final Map<UUID, Money> money = new HashMap<>();

    @BeforeEach
    void everythingEndsAsExpected() {
        script.acts().forEach(this::endAsExpected);
        script.closed().requests().forEach(request ->
                money.put(request.paymentId(), new Money(1, request.amount(), request.amount())));
    }

    @Test
    void findsNoDifferenceWhenAllIsAsExpected() {
        assertThat(script.requests()).hasSize(60);
        assertThat(differences()).isEmpty();
        assertThat(result().earned()).isEqualTo(24 * 50_000 + 5 * 30_000).isEqualTo(result().allMoney().kept());
    }

    @Test
    void findsAWrongEnding() {
        end(script.declined().requests().getFirst(), "CANCELLATION_FAILED");

        assertThat(differences()).singleElement().asString()
                .startsWith("declined by the PG: expected {CANCELLED=5}, seen {CANCELLATION_FAILED=1, CANCELLED=4}");
    }

    @Test
    void findsMoneyThatWasKept() {
        PaymentRequest request = script.closed().requests().getFirst();
        money.put(request.paymentId(), new Money(1, request.amount(), 0));

        assertThat(differences()).singleElement().asString().contains("1 captures, 70000 won kept, 0 due");
    }

    @Test
    void findsASecondCapture() {
        PaymentRequest request = script.closed().requests().getFirst();
        money.put(request.paymentId(), new Money(2, 140_000, 140_000));

        assertThat(differences()).singleElement().asString().contains("2 captures");
    }

    @Test
    void findsASeatWithoutAPayment() {
        Result right = result();
        CourseView first = right.courses().getFirst();
        List<CourseView> courses = Stream.concat(
                Stream.of(new CourseView(first.courseId(), first.capacity(), 25, 24)), right.courses().stream().skip(1)).toList();

        assertThat(new Audit(new Result(script, standings, courses, money)).differences()).singleElement().asString()
                .contains("24 payments completed, but 25 seats are taken and 24 students enrolled");
    }

    private void endAsExpected(Act act) {
        Iterator<PaymentRequest> requests = act.requests().iterator();
        act.expected().forEach((status, count) -> Stream.generate(requests::next).limit(count)
                .forEach(request -> end(request, status)));
    }

    private void end(PaymentRequest request, String status) {
        standings.put(request.paymentId(), new Standing(status, ""));
        boolean completed = status.equals(Statuses.FINAL_COMPLETED);
        money.put(request.paymentId(), completed ? new Money(1, request.amount(), 0) : Money.NONE);
    }

    private List<String> differences() {
        return new Audit(result()).differences();
    }

    private Result result() {
        Map<Long, Long> completed = script.requests().stream()
                .filter(request -> standings.get(request.paymentId()).status().equals(Statuses.FINAL_COMPLETED))
                .collect(Collectors.groupingBy(PaymentRequest::courseId, Collectors.counting()));
        List<CourseView> courses = script.courses().stream()
                .map(course -> new CourseView(course.id(), course.capacity(),
                        completed.getOrDefault(course.id(), 0L), completed.getOrDefault(course.id(), 0L)))
                .toList();
        return new Result(script, standings, courses, money);
    }
}
