package io.paymentsystem.reconciliation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.messaging.replay.OriginalTopics;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.view.Said;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a crash leaves behind between the mark that a record is being sent and the mark that it was. */
class DoubtsTests extends ReplayTest {

    @Autowired OriginalTopics originals;
    @Autowired Doubts doubts;

    private final Said payment = new Said(UUID.randomUUID());

    @Test
    void aRecordThatWasSentIsNotSentAgain() throws Exception {
        Place place = finalCompensationDies(payment);
        UUID replay = crashesBeforeSending(place);
        originals.send(originals.read(List.of(place)));
        aWhilePasses(replay);

        awaitState(replay, ReplayState.COMPLETED);
        assertThat(replays.find(replay).orElseThrow().replayed()).isOne();
        scenario.eventually(() -> assertThat(replaysOf(place)).hasSize(1));
        assertThat(replaysOf(place)).hasSize(1);
    }

    @Test
    void aRecordThatWasNotSentIsSentAfterAll() throws Exception {
        Place place = finalCompensationDies(payment);
        UUID replay = crashesBeforeSending(place);
        aWhilePasses(replay);

        awaitState(replay, ReplayState.COMPLETED);
        assertThat(replays.find(replay).orElseThrow().replayed()).isOne();
        scenario.eventually(() -> assertThat(replaysOf(place)).hasSize(1));
    }

    @Test
    void aRecordOfAStoppedReplayThatWasNotSentRestsAsBefore() throws Exception {
        Place place = finalCompensationDies(payment);
        UUID replay = crashesBeforeSending(place);
        replays.stop(replay, "bob", "enough");
        aWhilePasses(replay);

        scenario.eventually(() -> assertThat(state(place)).isEqualTo("OPEN"));
        assertThat(replays.find(replay).orElseThrow().left()).isOne();
        assertThat(replaysOf(place)).isEmpty();
    }

    @Test
    void nobodyLooksBeforeItMustBeThere() throws Exception {
        Place place = finalCompensationDies(payment);
        UUID replay = crashesBeforeSending(place);

        doubts.settle();

        assertThat(state(place)).isEqualTo("REPLAYED");
        assertThat(replays.find(replay).orElseThrow().state()).isEqualTo(ReplayState.RUNNING);
        aWhilePasses(replay);
        awaitState(replay, ReplayState.COMPLETED);
    }

    /** As a replay is left by a crash right after it has marked its record. */
    private UUID crashesBeforeSending(Place place) throws Exception {
        long end = kafka.send(place.original().topicName(), 0, utf8("key"), utf8("{}")).get().getRecordMetadata().offset();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into replay (id, dry_run, by, overridden, rate_per_second, state, requested_at, paced_at)
                values (?, false, 'ann', '', 50, 'RUNNING', now(), now())""").param(id).update();
        jdbc.sql("""
                with claimed as (update dead_letter set state = 'REPLAYED' where place = :place)
                insert into replay_record (replay_id, place, seq, state, judged_at, verdict, verdict_reason, sent_after, sending_at)
                values (:id, :place, 1, 'SENDING', now(), 'SAFE', 'it was', :end, now())""")
                .param("id", id).param("place", place.toString()).param("end", end).update();
        return id;
    }

    private void aWhilePasses(UUID replay) {
        jdbc.sql("update replay_record set sending_at = sending_at - interval '21 s' where replay_id = ?").param(replay).update();
    }
}
