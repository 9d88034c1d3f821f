package io.paymentsystem.reconciliation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import io.paymentsystem.reconciliation.run.Run.Cause;
import io.paymentsystem.reconciliation.run.Run.RunState;
import io.paymentsystem.reconciliation.view.Said;
import io.paymentsystem.testsupport.Scenario;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** A test of runs, which take their steps when they are told to, and ask others who answer what they are told to. */
abstract class RunTest extends ReconciliationServiceTest {

    static final Duration LONG_AGO = Duration.ofHours(1);

    @Autowired Scenario scenario;
    @Autowired KafkaTemplate<byte[], byte[]> kafka;
    @Autowired JdbcClient jdbc;
    @Autowired PretendedOthers others;
    @Autowired Starting starting;
    @Autowired RunStore runs;
    @Autowired Worker worker;

    final Said said = new Said(UUID.randomUUID());

    /** What other tests have left open is none of this one's. */
    @BeforeEach
    void beginAfresh() {
        others.knowNothing();
        forgetAllPayments();
        run();
    }

    @AfterEach
    void forgetAllPayments() {
        jdbc.sql("truncate payment_view, payment_event, pg_transaction, discrepancy_history, discrepancy").update();
    }

    /** A whole run about all that has been said so far. */
    Run run() {
        UUID id = queue();
        runToTheEnd(id);
        return runs.find(id).orElseThrow();
    }

    UUID queue() {
        return starting.queue(Cause.OPERATOR, Duration.ZERO);
    }

    void runToTheEnd(UUID id) {
        scenario.eventually(() -> {
            worker.tick();
            assertThat(runs.find(id).orElseThrow().state()).isEqualTo(RunState.COMPLETED);
        });
    }

    /** Says events, a second apart, the first of that long ago, and returns when the view has them. */
    void say(Duration ago, PaymentEvent... events) {
        Instant at = Instant.now().minus(ago);
        for (int i = 0; i < events.length; i++) {
            var sent = new ProducerRecord<>(events[i].topic().topicName(), utf8(events[i].key()), utf8(EventCodec.write(events[i])));
            sent.headers().add(EventHeaders.OCCURRED_AT, utf8(at.plusSeconds(i).toString()))
                    .add(EventHeaders.EVENT_ID, utf8(UUID.randomUUID().toString()))
                    .add(EventHeaders.EVENT_TYPE, utf8(events[i].getClass().getSimpleName()));
            kafka.send(sent);
        }
        UUID paymentId = events[0].paymentId();
        scenario.eventually(() -> assertThat(facts(paymentId)).isGreaterThanOrEqualTo(events.length));
    }

    private long facts(UUID paymentId) {
        return jdbc.sql("select count(*) from payment_event where payment_id = ?").param(paymentId).query(Long.class).single();
    }

    /** The discrepancies about a payment or anything else, as {@code KIND STATE}. */
    List<String> discrepancies(Object subject) {
        return jdbc.sql("select kind || ' ' || state from discrepancy where subject = ? order by kind").param(subject.toString())
                .query(String.class).list();
    }

    List<String> history(Object subject) {
        return jdbc.sql("""
                select discrepancy_history.state || ': ' || what
                  from discrepancy_history join discrepancy on discrepancy.id = discrepancy_id
                 where subject = ? order by discrepancy_history.id""").param(subject.toString()).query(String.class).list();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
