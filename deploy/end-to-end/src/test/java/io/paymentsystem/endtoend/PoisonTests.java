package io.paymentsystem.endtoend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.endtoend.DeadLetters.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records that can never be applied, on every topic and retry topic, amid good payments. */
@EndToEnd
class PoisonTests {

    private static final Logger log = LoggerFactory.getLogger(PoisonTests.class);
    private static final List<String> RETRIES = List.of(
            "compensation.second-retry-0", "compensation.second-retry-1", "compensation.final-retry-0", "compensation.final-retry-1");
    private static final List<String> TOPICS = Stream.concat(Topics.ALL.stream(), RETRIES.stream()).toList();
    private static final int POISON = 200;
    private static final int COURSES = 10;
    private static final int STUDENTS = 150;
    /**
     * Slow enough for a busy machine to keep up: what is measured is the poison, and not the backlog. And long enough for one of the
     * machine's own pauses not to be the hundredth part of it.
     */
    private static final Duration SENDING = Duration.ofSeconds(30);
    private static final int PAIRS_MAX = 3;
    private static final int TIMES_SLOWER_MAX = 2;

    /**
     * Good payments amid poison are compared with those of a run without it just before: what 99 of 100 take at most. Poison takes ways
     * through the code that are compiled only once it has come, and that takes time from all: so some comes before. On a busy machine the
     * times vary by themselves by more than poison could add, so one of up to three pairs of runs has to hold; all else holds in each.
     */
    @Test
    void becomeDeadLettersAndHoldUpNothing(PaymentSystem system) {
        List<ProducerRecord<byte[], byte[]>> first = poison();
        mostTakeAtMost(first, system);
        assertEachIsADeadLetter(first, system);
        boolean heldUpNothing = IntStream.range(0, PAIRS_MAX).anyMatch(_ -> {
            Duration without = mostTakeAtMost(List.of(), system);
            List<ProducerRecord<byte[], byte[]>> poison = poison();
            Duration amid = mostTakeAtMost(poison, system);
            log.info("99 of 100 payments take up to {} ms, amid poison up to {} ms", without.toMillis(), amid.toMillis());
            assertEachIsADeadLetter(poison, system);
            return amid.compareTo(without.multipliedBy(TIMES_SLOWER_MAX)) <= 0;
        });
        assertThat(heldUpNothing).as("amid poison, payments take at most %d times as long", TIMES_SLOWER_MAX).isTrue();
    }

    /** Every kind of poison on every topic that it is poison on, again until there are enough; each with a key of its own. */
    private static List<ProducerRecord<byte[], byte[]>> poison() {
        List<Supplier<ProducerRecord<byte[], byte[]>>> round = Arrays.stream(Poison.values())
                .flatMap(kind -> TOPICS.stream().filter(kind::isPoisonOn)
                        .map(topic -> (Supplier<ProducerRecord<byte[], byte[]>>) () -> new ProducerRecord<>(topic, key(), kind.value())))
                .toList();
        return IntStream.range(0, POISON).mapToObj(number -> round.get(number % round.size()).get()).toList();
    }

    private static byte[] key() {
        return ("poison-" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends good payments at a steady pace, the other records among them, and returns what 99 of 100 take from there to their end. */
    private static Duration mostTakeAtMost(List<ProducerRecord<byte[], byte[]>> others, PaymentSystem system) {
        List<Payment> payments = payments(system);
        Map<Payment, Instant> sent = new HashMap<>();
        Pace.evenly(SENDING, merged(
                payments.stream().<Runnable>map(payment -> () -> {
                    sent.put(payment, Instant.now());
                    system.submit(payment);
                }).toList(),
                others.stream().<Runnable>map(other -> () -> system.topics().send(other)).toList()));

        assertThat(system.awaitEnds(payments)).containsOnlyKeys("FINAL_COMPLETED");
        List<Duration> durations = payments.stream()
                .map(payment -> Duration.between(sent.get(payment), system.endedAt(payment))).sorted().toList();
        return durations.get(durations.size() * 99 / 100 - 1);
    }

    private static List<Payment> payments(PaymentSystem system) {
        List<Course> courses = IntStream.range(0, COURSES).mapToObj(_ -> system.course(STUDENTS, 20_000)).toList();
        return IntStream.range(0, STUDENTS).boxed()
                .flatMap(student -> courses.stream().map(course -> Payment.of(course, student))).toList();
    }

    /** Both in their orders, the fewer spread evenly among the others. */
    private static List<Runnable> merged(List<Runnable> many, List<Runnable> few) {
        int total = many.size() + few.size();
        return IntStream.range(0, total).mapToObj(step -> {
            int fewBefore = step * few.size() / total;
            boolean isOneOfFew = (step + 1) * few.size() / total > fewBefore;
            return isOneOfFew ? few.get(fewBefore) : many.get(step - fewBefore);
        }).toList();
    }

    private static void assertEachIsADeadLetter(List<ProducerRecord<byte[], byte[]>> poison, PaymentSystem system) {
        Set<String> keys = poison.stream().map(record -> Topics.text(record.key())).collect(toSet());
        List<DeadLetter> dead = system.deadLetters().awaitWithKeys(keys);
        assertThat(dead).extracting(DeadLetter::key).hasSameSizeAs(poison).doesNotHaveDuplicates();
        assertThat(dead).extracting(DeadLetter::reason).doesNotContain("");
        Map<String, DeadLetter> byKey = dead.stream().collect(toMap(DeadLetter::key, Function.identity()));
        assertThat(poison).allSatisfy(sent -> {
            DeadLetter found = byKey.get(Topics.text(sent.key()));
            assertThat(found.topic()).isEqualTo(sent.topic().replaceFirst("-retry-.$", "") + Topics.DEAD_LETTER_SUFFIX);
            assertThat(found.source().value()).isEqualTo(sent.value());
        });
    }
}
