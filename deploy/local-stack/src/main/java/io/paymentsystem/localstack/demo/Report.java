package io.paymentsystem.localstack.demo;

import io.paymentsystem.localstack.demo.PgBooks.Money;
import io.paymentsystem.localstack.demo.Timelines.Entry;
import io.paymentsystem.localstack.demo.Timelines.Timeline;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints results for people. */
record Report(Result result, PrintStream out) {

    void timeline(PaymentRequest request, Timeline timeline) {
        out.printf("%n%s: %s%n  payment %s, course %d, student %d, %,d won%n", title(request), timeline.status(),
                request.paymentId(), request.courseId(), request.studentId(), request.amount());
        if (!timeline.reason().isEmpty()) {
            out.println("  reason: " + timeline.reason());
        }
        timeline.entries().forEach(this::entry);
    }

    private String title(PaymentRequest request) {
        return result.script().acts().stream().filter(act -> act.requests().contains(request)).findFirst().orElseThrow().title();
    }

    private void entry(Entry entry) {
        out.println("  %-26s%-26s%-20s%s"
                .formatted(entry.at().truncatedTo(ChronoUnit.MILLIS), entry.event(), entry.status(), entry.detail()).stripTrailing());
    }

    void summary() {
        acts();
        courses();
        books();
    }

    private void acts() {
        out.printf("%n%-28s%9s  %-44s%s%n", "PAYMENTS", "submitted", "expected", "seen");
        result.script().acts().forEach(act -> out.printf("%-28s%9d  %-44s%s%n", act.title(), act.requests().size(),
                counts(new TreeMap<>(act.expected())), counts(new TreeMap<>(result.seen(act)))));
    }

    private static String counts(TreeMap<String, Long> counts) {
        return counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", "));
    }

    private void courses() {
        out.printf("%n%-14s%10s%13s%10s%20s%n", "COURSE", "capacity", "seats taken", "enrolled", "FINAL_COMPLETED");
        result.courses().forEach(course -> out.printf("%-14d%10d%13d%10d%20d%n", course.courseId(), course.capacity(),
                course.seatsTaken(), course.enrolled(), result.completed(course.courseId())));
    }

    private void books() {
        Money money = result.allMoney();
        boolean addsUp = money.kept() == result.earned();
        out.printf("%nBOOKS OF THE PG  captured %,d - refunded %,d = %,d won; prices of all FINAL_COMPLETED: %,d won: %s%n",
                money.captured(), money.refunded(), money.kept(), result.earned(), addsUp ? "it adds up" : "IT DOES NOT ADD UP");
    }
}
