package io.paymentsystem.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.testsupport.Disconnection;
import io.paymentsystem.testsupport.Scenario;
import io.paymentsystem.testsupport.ServiceTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class OutboxRelayTests {

    private static final Duration UNSEEN = Duration.ofSeconds(2);

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Autowired Outbox outbox;
    @Autowired RelaySupervisor relay;
    @Autowired RelayParts parts;
    @Autowired ReplicationSlot slot;
    @Autowired RelayProgress progress;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource pool;
    @Autowired Scenario scenario;

    private final UUID paymentId = UUID.randomUUID();

    @BeforeEach
    void relayIsActive() {
        relay.start();
        scenario.eventually(() -> assertThat(progress.state()).isEqualTo(RelayProgress.State.ACTIVE));
    }

    @Test
    void publishesWhatWasCommittedAndDeletesTheRow() {
        committed(completed(paymentId, 1));

        var received = scenario.expectReceived(PaymentCompleted.class, paymentId);

        assertThat(received.event().amount()).isEqualTo(1);
        assertThat(received.traceparent()).isEqualTo(TRACEPARENT);
        assertThat(new String(received.source().key())).isEqualTo(paymentId.toString());
        assertThat(Scenario.header(received.source(), EventHeaders.EVENT_ID)).isEqualTo(received.eventId().toString());
        assertThat(Scenario.header(received.source(), EventHeaders.EVENT_TYPE)).isEqualTo("PaymentCompleted");
        assertThat(Instant.parse(Scenario.header(received.source(), EventHeaders.OCCURRED_AT))).isBeforeOrEqualTo(Instant.now());
        nothingIsLeft();
    }

    @Test
    void marksARepairWithItsRunAndNothingElse() {
        UUID run = UUID.randomUUID();
        committed(new OutgoingEvent(completed(paymentId, 1).event(), TRACEPARENT, run));
        UUID ordinary = UUID.randomUUID();
        committed(completed(ordinary, 1));

        assertThat(scenario.expectReceived(PaymentCompleted.class, paymentId).reconciliationRun()).contains(run);
        assertThat(scenario.expectReceived(PaymentCompleted.class, ordinary).source().headers().lastHeader(EventHeaders.RECONCILIATION_RUN))
                .isNull();
    }

    @Test
    void neverPublishesWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.append(completed(paymentId, 1));
            status.setRollbackOnly();
        });
        UUID later = UUID.randomUUID();
        committed(completed(later, 1));

        scenario.expect(PaymentCompleted.class, later);
        assertThat(scenario.count(PaymentCompleted.class, paymentId)).isZero();
    }

    @Test
    void refusesToAppendOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(completed(paymentId, 1))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void publishesAThousandRowsOfOneTransactionOnceAndInOrder() {
        List<UUID> paymentIds = IntStream.rangeClosed(1, 1000).mapToObj(i -> new UUID(7, i)).toList();
        transaction.executeWithoutResult(_ -> outbox.append(paymentIds.stream().map(each -> completed(each, 1)).toList()));

        scenario.expect(PaymentCompleted.class, new UUID(7, 1000));
        nothingIsLeft();
        assertThat(paymentIds).allSatisfy(sent -> assertThat(scenario.count(PaymentCompleted.class, sent)).isOne());
    }

    /**
     * The WAL can be read before others see its rows, by a moment, or for as long as the commit waits for a standby: here for one that
     * does not exist. Whoever acted upon such an event would not find what it is about.
     */
    @Test
    void publishesNothingThatOthersDoNotSee() throws Exception {
        long swept = progress.swept();
        waitForStandbys("nobody");
        Thread writer = Thread.ofPlatform().start(() -> transaction.executeWithoutResult(_ -> {
            jdbc.sql("set local synchronous_commit = on").update();
            outbox.append(completed(paymentId, 1));
        }));
        try {
            await().during(UNSEEN).atMost(UNSEEN.multipliedBy(2)).until(() -> scenario.count(PaymentCompleted.class, paymentId) == 0);
            assertThat(jdbc.sql("select count(*) from outbox").query(Long.class).single()).as("seen by others").isZero();
        } finally {
            waitForStandbys("");
        }
        writer.join();

        scenario.expect(PaymentCompleted.class, paymentId);
        nothingIsLeft();
        assertThat(progress.swept()).as("left to the sweeper").isEqualTo(swept);
        assertThat(scenario.count(PaymentCompleted.class, paymentId)).isOne();
    }

    private void waitForStandbys(String names) throws SQLException {
        String url = parts.database().getJdbcUrl().replaceFirst("/[^/]*$", "/postgres?user=postgres");
        try (Connection superuser = DriverManager.getConnection(url); Statement statement = superuser.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '%s'".formatted(names));
            statement.execute("select pg_reload_conf()");
        }
    }

    @Test
    void goesOnByItselfWhenPostgresCutsItOff() {
        long swept = progress.swept();
        jdbc.sql("select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = 'outbox_test'").query().singleRow();
        committed(completed(paymentId, 1));

        scenario.expect(PaymentCompleted.class, paymentId);
        nothingIsLeft();
        assertThat(progress.swept()).as("left to the sweeper").isEqualTo(swept);
    }

    @Test
    void goesOnByItselfWhenPostgresCutsEverybodyOff() throws SQLException {
        long swept = progress.swept();
        try (var disconnection = new Disconnection(pool)) {
            disconnection.ofEverybody();
        }
        scenario.eventually(() -> committed(completed(paymentId, 1)));

        scenario.expect(PaymentCompleted.class, paymentId);
        nothingIsLeft();
        assertThat(progress.swept()).as("left to the sweeper").isEqualTo(swept);
    }

    @Test
    void sweepsUpWhatWasWrittenWhileTheSlotWasGone() {
        relay.stop();
        scenario.eventually(() -> assertThat(slot.state().orElseThrow().active()).isFalse());
        jdbc.sql("select pg_drop_replication_slot('outbox_test')").query().singleRow();
        committed(completed(paymentId, 1));
        relay.start();

        scenario.expect(PaymentCompleted.class, paymentId);
        nothingIsLeft();
    }

    @Test
    void readsOnAfterARestartWithoutRepeatingWhatWasAcknowledged() {
        committed(completed(paymentId, 1));
        scenario.expect(PaymentCompleted.class, paymentId);
        nothingIsLeft();
        relay.stop();
        UUID meanwhile = UUID.randomUUID();
        committed(completed(meanwhile, 1));
        relay.start();

        scenario.expect(PaymentCompleted.class, meanwhile);
        assertThat(scenario.count(PaymentCompleted.class, paymentId)).isOne();
    }

    @Test
    void standsByWhileAnotherIsActiveAndTakesOverWhenItEnds() {
        var otherProgress = new RelayProgress(parts.clock());
        var otherParts = new RelayParts(
                parts.settings(), parts.database(), parts.producerConfig(), parts.rows(), parts.commits(), otherProgress, parts.clock());
        var other = new RelaySupervisor(otherParts, slot);
        other.start();
        scenario.eventually(() -> assertThat(otherProgress.state()).isEqualTo(RelayProgress.State.STANDBY));

        relay.stop();
        scenario.eventually(() -> assertThat(otherProgress.state()).isEqualTo(RelayProgress.State.ACTIVE));
        committed(completed(paymentId, 1));
        scenario.expect(PaymentCompleted.class, paymentId);
        other.stop();
    }

    private void committed(OutgoingEvent event) {
        transaction.executeWithoutResult(_ -> outbox.append(event));
    }

    private void nothingIsLeft() {
        scenario.eventually(() -> assertThat(jdbc.sql("select count(*) from outbox").query(Long.class).single()).isZero());
    }

    private static OutgoingEvent completed(UUID paymentId, long amount) {
        return new OutgoingEvent(new PaymentCompleted(paymentId, 1, 42, amount, Instant.EPOCH), TRACEPARENT);
    }
}
