package io.paymentsystem.reconciliation.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what makes a payment's changes cheap, and that its indexes serve what they are for. */
class ViewStorageTests extends ReconciliationServiceTest {

    private static final int PAYMENTS = 200;

    @Autowired Projection projection;
    @Autowired JdbcClient jdbc;

    private final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(PAYMENTS).toList();

    /** Leaves the view as the topics have it. */
    @AfterEach
    void forget() {
        String[] written = ids.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("delete from payment_view where payment_id = any (?::uuid[])").param(written).update();
        jdbc.sql("delete from payment_event where payment_id = any (?::uuid[])").param(written).update();
    }

    @Test
    void changesAnOpenPaymentWithoutTouchingAnIndex() {
        add(said -> List.of(said.requested()));
        long before = updatesThatTouchedIndexes(PAYMENTS);
        long updated = updates();
        add(said -> List.of(said.requested(), said.countUpdated()));
        add(said -> List.of(said.requested(), said.countUpdated(), said.processed()));

        await().until(() -> updates() >= updated + 2 * PAYMENTS);
        assertThat(updatesThatTouchedIndexes(0) - before).isZero();
    }

    @Test
    void saysOfEachPaymentWhetherItIsSettled() {
        add(said -> List.of(said.requested(), said.countUpdated(), said.processed(), said.completed()));
        assertThat(jdbc.sql("select distinct settled_as from payment_view where payment_id = any (?::uuid[])")
                .param(ids.stream().map(UUID::toString).toArray(String[]::new)).query(String.class).list()).containsExactly("FINAL_COMPLETED");
    }

    /** Each payment's facts in full, of which those that the view has already change nothing. */
    private void add(Function<Said, List<PaymentEvent>> events) {
        projection.add(ids.stream().map(Said::new).map(events).map(Said::aSecondApart).flatMap(List::stream).toList());
    }

    private long updates() {
        return statistic("n_tup_upd");
    }

    /** Once so many inserts are in the statistics, which PostgreSQL's processes write with a delay. */
    private long updatesThatTouchedIndexes(long insertsMin) {
        await().until(() -> statistic("n_tup_ins") >= insertsMin);
        return statistic("n_tup_upd - n_tup_hot_upd");
    }

    private long statistic(String what) {
        jdbc.sql("select pg_stat_force_next_flush()").query().singleRow();
        return jdbc.sql("select " + what + " from pg_stat_user_tables where relname = 'payment_view'").query(Long.class).single();
    }
}
