package io.paymentsystem.endtoend;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** How payments and their courses look from outside at one moment: each thing that can be seen, by what it is. */
record Snapshot(Map<String, String> seen) {

    private static final int REQUESTS_AT_ONCE = 8;

    static Snapshot of(Collection<Payment> payments, Collection<Course> courses, PaymentSystem system) {
        return new Snapshot(new TreeMap<>(Stream.concat(
                        payments.stream().gather(Gatherers.mapConcurrent(REQUESTS_AT_ONCE, payment -> of(payment, system))),
                        courses.stream().map(course -> Map.of("course " + course.id(), system.shown(course).toString())))
                .flatMap(things -> things.entrySet().stream()).collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static Map<String, String> of(Payment payment, PaymentSystem system) {
        return Map.of(
                payment.id() + " in enrollment-service", system.shown(payment).toString(),
                payment.id() + " in reconciliation-service", system.reconciledStatus(payment),
                payment.id() + " in the PG's books", system.pg().account(payment).toString());
    }

    /** What looks different in the other one, with both looks. */
    List<String> differencesTo(Snapshot other) {
        return seen.keySet().stream()
                .filter(thing -> !Objects.equals(seen.get(thing), other.seen.get(thing)))
                .map(thing -> "%s: %s, then %s".formatted(thing, seen.get(thing), other.seen.get(thing))).toList();
    }
}
