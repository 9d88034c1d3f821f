package io.paymentsystem.localstack.demo;

import io.paymentsystem.localstack.demo.Enrollment.Standing;
import io.paymentsystem.localstack.demo.PgBooks.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the parts say once the payments have ended.
 *
 * @param standings where each payment stands, by enrollment-service
 * @param courses the courses, by enrollment-service
 * @param money what moved for each payment, by the PG simulator's books
 */
record Result(Script script, Map<UUID, Standing> standings, List<CourseView> courses, Map<UUID, Money> money) {

    String status(PaymentRequest request) {
        return standings.get(request.paymentId()).status();
    }

    /** How many payments of an act ended in which status. */
    Map<String, Long> seen(Act act) {
        return act.requests().stream().collect(Collectors.groupingBy(this::status, TreeMap::new, Collectors.counting()));
    }

    long completed(long courseId) {
        return completed().stream().filter(request -> request.courseId() == courseId).count();
    }

    /** The sum of the prices of all payments that ended well, in won. */
    long earned() {
        return completed().stream().mapToLong(PaymentRequest::amount).sum();
    }

    Money allMoney() {
        return money.values().stream().reduce(Money.NONE, Money::plus);
    }

    /** What the PG should have kept of a payment, in won. */
    long due(PaymentRequest request) {
        return status(request).equals(Statuses.FINAL_COMPLETED) ? request.amount() : 0;
    }

    /** One payment for each act and status that it ended in, in the script's order. */
    List<PaymentRequest> representatives() {
        return script.acts().stream()
                .flatMap(act -> act.requests().stream()
                        .collect(Collectors.toMap(this::status, Function.identity(), (first, second) -> first, TreeMap::new))
                        .values().stream())
                .toList();
    }

    private List<PaymentRequest> completed() {
        return script.requests().stream().filter(request -> status(request).equals(Statuses.FINAL_COMPLETED)).toList();
    }
}
