package io.paymentsystem.reconciliation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.ReconciliationServiceTest;
import io.paymentsystem.reconciliation.run.PretendedOthers;
import io.paymentsystem.reconciliation.view.Said;
import io.paymentsystem.testsupport.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** A test of the desk, with a PG that answers what it is told to. */
abstract class ReplayTest extends ReconciliationServiceTest {

    static final long PRICE = 50_000;

    @Autowired Scenario scenario;
    @Autowired KafkaTemplate<byte[], byte[]> kafka;
    @Autowired JdbcClient jdbc;
    @Autowired PretendedOthers others;
    @Autowired Replays replays;

    @BeforeEach
    void beginAfresh() {
        others.knowNothing();
    }

    /** A payment whose final compensation has failed, while the PG has its money; returns where it rests. */
    Place finalCompensationDies(Said payment) throws Exception {
        view(payment.requested(), payment.countUpdated(), payment.processed(), payment.last());
        others.pgSays(payment.paymentId(), InquiryResult.TAKEN, PRICE, 0);
        return dies(payment.last());
    }

    /** Says events and returns when the view has them. */
    void view(PaymentEvent... events) {
        for (PaymentEvent event : events) {
            kafka.send(event.topic().topicName(), utf8(event.key()), utf8(EventCodec.write(event)));
        }
        scenario.eventually(() -> assertThat(jdbc.sql("select count(*) from payment_event where payment_id = ?")
                .param(events[0].paymentId()).query(Long.class).single()).isGreaterThanOrEqualTo(events.length));
    }

    Place dies(PaymentEvent event) throws Exception {
        return dies(event.topic(), EventCodec.write(event), Map.of());
    }

    /** Puts a record on a dead-letter topic and returns its place once the desk has it. */
    Place dies(Topic topic, String value, Map<String, String> headers) throws Exception {
        var dead = new ProducerRecord<>(topic.deadLetterTopicName(), 0, utf8("key"), utf8(value));
        dead.headers().add(EventHeaders.DEAD_LETTER_REASON, utf8("the PG did not give the money back"))
                .add(EventHeaders.DEAD_LETTER_ATTEMPTS, utf8("3")).add("kafka_original-topic", utf8("elsewhere"));
        headers.forEach((name, text) -> dead.headers().add(name, utf8(text)));
        var place = new Place(topic.deadLetterTopicName(), 0, kafka.send(dead).get().getRecordMetadata().offset());
        scenario.eventually(() -> assertThat(state(place)).isNotNull());
        return place;
    }

    String state(Place place) {
        return jdbc.sql("select state from dead_letter where place = ?").param(place.toString()).query(String.class).optional().orElse(null);
    }

    ShownReplay dryRun(Place... places) {
        return run(new ReplayOrder(true, "ann", null, Selection.of(names(places)), null, null));
    }

    ShownReplay replay(Place... places) {
        return run(new ReplayOrder(false, "ann", null, Selection.of(names(places)), null, null));
    }

    ShownReplay run(ReplayOrder order) {
        UUID id = replays.order(order);
        awaitState(id, ReplayState.COMPLETED);
        return replays.find(id).orElseThrow();
    }

    void awaitState(UUID id, ReplayState state) {
        scenario.eventually(() -> assertThat(replays.find(id).orElseThrow().state()).isEqualTo(state));
    }

    static List<String> names(Place... places) {
        return Arrays.stream(places).map(Place::toString).toList();
    }

    /** The verdicts of a replay, as {@code SAFE: why}. */
    List<String> verdicts(ShownReplay replay) {
        return replays.records(replay.id(), null, null, 1_000).stream()
                .map(each -> Objects.requireNonNull(each.verdict()).shown() + ": " + each.verdictReason()).toList();
    }

    /** What stands on the original topic because of the replay of a dead letter. */
    List<ConsumerRecord<byte[], byte[]>> replaysOf(Place place) {
        return scenario.records(place.original().topicName()).stream()
                .filter(record -> record.headers().lastHeader(EventHeaders.REPLAY_OF) != null
                        && Scenario.header(record, EventHeaders.REPLAY_OF).equals(place.toString()))
                .toList();
    }

    Map<Place, Integer> timesReplayed(Set<Place> places) {
        return places.stream().collect(Collectors.toMap(place -> place, place -> replaysOf(place).size()));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
