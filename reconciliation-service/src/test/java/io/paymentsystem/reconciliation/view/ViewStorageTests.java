package io.paymentsystem.reconciliation.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds what makes a payment's changes cheap, and that its indexes serve what they are for. */
class ViewStorageTests extends ReconciliationServiceTest {

    private static final int PAYMENTS = 200;

    @Autowired Projection projection;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

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
        Updates seats = add(said -> List.of(said.countUpdated()));
        Updates money = add(said -> List.of(said.processed()));

        assertThat(List.of(seats, money)).containsOnly(new Updates(PAYMENTS, PAYMENTS));
    }

    @Test
    void writesNothingWhereNothingNewIsSaid() {
        add(said -> List.of(said.requested(), said.countUpdated()));
        assertThat(add(said -> List.of(said.requested(), said.countUpdated()))).isEqualTo(new Updates(0, 0));
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void saysOfEachPaymentWhetherItIsSettledAsTheSearchTakesIt(PaymentStatus status) {
        add(said -> List.of(said.requested()));
        String settledAs = jdbc.sql("update payment_view set status = ? where payment_id = ? returning settled_as")
                .params(status.name(), ids.getFirst()).query(String.class).list().getFirst();
        assertThat(settledAs).isEqualTo(PaymentSearch.SETTLED.contains(status) ? status.name() : null);
    }

    /** What was updated, and how much of it on the row's own page, without a word to an index. */
    private record Updates(long all, long hot) {

        Updates since(Updates before) {
            return new Updates(all - before.all, hot - before.hot);
        }
    }

    private Updates add(Function<Said, List<PaymentEvent>> events) {
        return transaction.execute(_ -> {
            Updates before = updates();
            projection.add(ids.stream().map(Said::new).map(events).map(Said::aSecondApart).flatMap(List::stream).toList());
            return updates().since(before);
        });
    }

    /** Of this transaction, and of those that the same connection has had a moment before. */
    private Updates updates() {
        return jdbc.sql("""
                select n_tup_upd as "all", n_tup_hot_upd as hot from pg_stat_xact_user_tables where relname = 'payment_view'
                """).query(Updates.class).single();
    }
}
