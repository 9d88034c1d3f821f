package io.paymentsystem.reconciliation.view;

import static io.paymentsystem.contract.Compensation.FINAL;
import static io.paymentsystem.contract.PaymentStatus.CANCELLED;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPENSATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds that the database merges what it is told, in whatever parts and at the same time, as {@link PaymentState} does in one. */
class ProjectionTests extends ReconciliationServiceTest {

    private static final int PAYMENTS = 40;
    private static final int WRITERS = 8;

    @Autowired Projection projection;
    @Autowired Payments payments;
    @Autowired JdbcClient jdbc;

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(PAYMENTS).toList();

    /** Leaves the view as the topics have it. */
    @AfterEach
    void forget() {
        String[] written = ids.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("delete from payment_view where payment_id = any (?::uuid[])").param(written).update();
        jdbc.sql("delete from payment_event where payment_id = any (?::uuid[])").param(written).update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesToTheSameStateFromConcurrentParts(long seed) throws Exception {
        List<Fact> facts = ids.stream().map(Said::new).map(ProjectionTests::events).map(Said::aSecondApart).flatMap(List::stream).toList();

        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        addConcurrently(shuffled);

        assertThat(PaymentState.of(facts)).hasSize(PAYMENTS).allSatisfy(expected -> {
            Payment payment = payments.findById(expected.paymentId()).orElseThrow();
            assertThat(payment.terms()).isEqualTo(expected.terms());
            assertThat(payment.standing()).isEqualTo(expected.standing());
        });
    }

    private static List<PaymentEvent> events(Said said) {
        return List.of(said.requestedWithAnotherBody(), said.requested(), said.countUpdated(), said.processed(), said.last(),
                said.ended(FINAL, FINAL_COMPENSATION_FAILED), said.ended(FINAL, CANCELLED), said.ended(FINAL, CANCELLED));
    }

    private void addConcurrently(List<Fact> facts) throws Exception {
        int size = facts.size() / WRITERS;
        List<Callable<Void>> parts = IntStream.range(0, WRITERS).<Callable<Void>>mapToObj(part -> () -> {
            projection.add(facts.subList(part * size, (part + 1) * size));
            return null;
        }).toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> part : writers.invokeAll(parts)) {
                part.get();
            }
        }
    }
}
