package io.paymentsystem.localstack.demo;

import io.paymentsystem.localstack.demo.PgBooks.Money;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares what happened with what should have: endings, seats, enrolments and money. */
record Audit(Result result) {

    /** What differs, each as a sentence; nothing when all is as it should be. */
    List<String> differences() {
        return Stream.of(endings(), seats(), money()).flatMap(differences -> differences).toList();
    }

    private Stream<String> endings() {
        return result.script().acts().stream()
                .filter(act -> !result.seen(act).equals(act.expected()))
                .map(act -> "%s: expected %s, seen %s".formatted(act.title(), new TreeMap<>(act.expected()), result.seen(act)));
    }

    private Stream<String> seats() {
        return result.courses().stream()
                .filter(course -> course.seatsTaken() != result.completed(course.courseId())
                        || course.enrolled() != result.completed(course.courseId()))
                .map(course -> "course %d: %d payments completed, but %d seats are taken and %d students enrolled".formatted(
                        course.courseId(), result.completed(course.courseId()), course.seatsTaken(), course.enrolled()));
    }

    private Stream<String> money() {
        return result.script().requests().stream().flatMap(this::money);
    }

    private Stream<String> money(PaymentRequest request) {
        Money money = result.money().get(request.paymentId());
        boolean right = money.kept() == result.due(request) && money.captures() <= 1;
        return right ? Stream.empty() : Stream.of("payment %s ended %s: %d captures, %d won kept, %d due".formatted(
                request.paymentId(), result.status(request), money.captures(), money.kept(), result.due(request)));
    }
}
