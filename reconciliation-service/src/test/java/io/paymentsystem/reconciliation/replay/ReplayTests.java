package io.paymentsystem.reconciliation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.InquiryResult;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.replay.OriginalTopics;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.deadletter.RestState;
import io.paymentsystem.reconciliation.verdict.Safety;
import io.paymentsystem.reconciliation.view.Said;
import io.paymentsystem.testsupport.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReplayTests extends ReplayTest {

    @Autowired ReplayRecords records;
    @Autowired ReplayStore store;
    @Autowired OriginalTopics originals;

    private final Said payment = new Said(UUID.randomUUID());

    @Test
    void aDryRunTellsAndChangesNothing() throws Exception {
        Place place = finalCompensationDies(payment);

        ShownReplay dry = dryRun(place);

        assertThat(verdicts(dry)).containsExactly("SAFE: the PG has the money: it is given back, then the seat");
        assertThat(dry.replayed()).isZero();
        assertThat(state(place)).isEqualTo("OPEN");
        assertThat(replaysOf(place)).isEmpty();
    }

    @Test
    void dryRunsAreForgottenAndReplaysAreNot() throws Exception {
        Place place = finalCompensationDies(payment);
        ShownReplay dry = dryRun(place);
        ShownReplay real = replay(place);

        store.forgetDryRuns(Instant.now().plusSeconds(1));

        assertThat(replays.find(dry.id())).isEmpty();
        assertThat(replays.find(real.id())).isPresent();
        assertThat(replays.records(real.id(), null, null, 10)).hasSize(1);
    }

    @Test
    void aSafeRecordGoesBackAsItWas() throws Exception {
        Place place = finalCompensationDies(payment);

        ShownReplay replay = replay(place);

        assertThat(replay.replayed()).isOne();
        assertThat(state(place)).isEqualTo("REPLAYED");
        scenario.eventually(() -> assertThat(replaysOf(place)).singleElement().satisfies(record -> {
            assertThat(Scenario.header(record, EventHeaders.REPLAY_COUNT)).isEqualTo("1");
            assertThat(record.headers().lastHeader("kafka_original-topic")).isNull();
            assertThat(record.headers().lastHeader(EventHeaders.DEAD_LETTER_REASON)).isNull();
        }));
    }

    @Test
    void whatWasRefundedByHandIsDoneAlready() throws Exception {
        Place place = finalCompensationDies(payment);
        others.pgSays(payment.paymentId(), InquiryResult.REFUNDED, PRICE, PRICE);

        assertThat(verdicts(replay(place))).singleElement().asString().startsWith("ALREADY-DONE");
        assertThat(state(place)).isEqualTo("OPEN");
    }

    @Test
    void whoIsEnrolledIsNotRefunded() throws Exception {
        Place place = finalCompensationDies(payment);
        view(payment.requested(), payment.countUpdated(), payment.processed(), payment.completed(), payment.last(),
                payment.ended(Compensation.FINAL, PaymentStatus.FINAL_COMPENSATION_FAILED));

        assertThat(verdicts(replay(place))).singleElement().asString().startsWith("UNSAFE: the payment has moved on");
        assertThat(replaysOf(place)).isEmpty();
    }

    @Test
    void silenceOfThePgIsUnknown() throws Exception {
        Place place = finalCompensationDies(payment);
        others.pgSays(payment.paymentId(), InquiryResult.UNKNOWN, 0, 0);

        assertThat(verdicts(replay(place))).singleElement().asString().startsWith("UNKNOWN: the PG does not say");
    }

    @Test
    void thePgIsAskedAgainWhereItIsAtThePaymentAtThisMoment() throws Exception {
        Place place = finalCompensationDies(payment);
        others.pgSays(payment.paymentId(), InquiryResult.UNKNOWN, 0, 0);
        UUID dry = replays.order(new ReplayOrder(true, "ann", null, Selection.of(names(place)), null, null));
        scenario.eventually(() -> assertThat(others.timesAsked(payment.paymentId())).isGreaterThan(1));
        others.pgSays(payment.paymentId(), InquiryResult.TAKEN, PRICE, 0);

        awaitState(dry, ReplayState.COMPLETED);
        assertThat(verdicts(replays.find(dry).orElseThrow())).singleElement().asString().startsWith("SAFE");
    }

    @Test
    void aPersonsWrittenWordOverrides() throws Exception {
        Place place = finalCompensationDies(payment);
        others.pgSays(payment.paymentId(), InquiryResult.UNKNOWN, 0, 0);

        ShownReplay replay = run(new ReplayOrder(false, "ann", "the PG told me by phone", Selection.of(names(place)),
                Set.of(Safety.UNKNOWN), null));

        assertThat(replay.replayed()).isOne();
        scenario.eventually(() -> assertThat(replaysOf(place)).hasSize(1));
        assertThat(jdbc.sql("select reason from replay where id = ?").param(replay.id()).query(String.class).single())
                .isEqualTo("the PG told me by phone");
    }

    @Test
    void anOverrideNeedsItsReason() {
        assertThatThrownBy(() -> new ReplayOrder(false, "ann", " ", null, Set.of(Safety.UNSAFE), null))
                .hasMessageContaining("reason must be given");
        assertThatThrownBy(() -> new ReplayOrder(false, " ", "why", null, null, null)).hasMessageContaining("by must be given");
    }

    @Test
    void whatCannotBeReadIsUnknown() throws Exception {
        Place place = dies(Topic.PAYMENT_REQUESTED, "{\"paymentId\":\"" + payment.paymentId() + "\",\"amount\":<script>", Map.of());

        assertThat(verdicts(dryRun(place))).singleElement().asString().startsWith("UNKNOWN: it cannot be read, and would come back");
    }

    @Test
    void aRecordAboutSomethingElseThanItsPaymentIsUnsafe() throws Exception {
        view(payment.requested(), payment.countUpdated());
        others.pgSays(payment.paymentId(), InquiryResult.NOT_TAKEN, 0, 0);
        Place place = dies(payment.requestedWithAnotherBody());

        assertThat(verdicts(dryRun(place))).singleElement().asString()
                .isEqualTo("UNSAFE: it is about student 43, course 2 and 70,000 won, and the payment about student 42, course 1 and 50,000 won");
    }

    @Test
    void aRecordIsReplayedOnceByHoweverManyReplays() throws Exception {
        Place place = finalCompensationDies(payment);
        List<UUID> ordered = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ordered.add(replays.order(new ReplayOrder(false, "ann", null, Selection.of(names(place, place)), null, null)));
        }
        ordered.forEach(id -> awaitState(id, ReplayState.COMPLETED));

        assertThat(ordered.stream().mapToLong(id -> replays.find(id).orElseThrow().replayed()).sum()).isOne();
        scenario.eventually(() -> assertThat(replaysOf(place)).hasSize(1));
        assertThat(verdicts(replay(place))).singleElement().asString().contains("it was replayed already");
    }

    @Test
    void whatDiesAgainIsTheEndOfItsReplayAndIsParkedAfterThree() throws Exception {
        Place first = finalCompensationDies(payment);
        ShownReplay replay = replay(first);
        Place second = dies(Topic.COMPENSATION_FINAL, "{}", Map.of(EventHeaders.REPLAY_COUNT, "1", EventHeaders.REPLAY_OF, first.toString()));
        Place last = dies(Topic.COMPENSATION_FINAL, EventCodec.write(payment.last()), Map.of(EventHeaders.REPLAY_COUNT, "3", EventHeaders.REPLAY_OF, second.toString()));

        scenario.eventually(() -> assertThat(replays.find(replay.id()).orElseThrow().results()).isEqualTo(Map.of("DEAD AGAIN", 1L)));
        assertThat(state(second)).isEqualTo("OPEN");
        assertThat(state(last)).isEqualTo("PARKED");
        assertThat(verdicts(dryRun(last))).singleElement().asString().startsWith("UNSAFE: it is parked");
    }

    @Test
    void whatIsParkedAndDoneMeanwhileIsDone() throws Exception {
        finalCompensationDies(payment);
        others.pgSays(payment.paymentId(), InquiryResult.REFUNDED, PRICE, PRICE);
        Place parked = dies(Topic.COMPENSATION_FINAL, EventCodec.write(payment.last()), Map.of(EventHeaders.REPLAY_COUNT, "3"));

        assertThat(verdicts(dryRun(parked))).singleElement().asString().startsWith("ALREADY-DONE");
    }

    @Test
    void aReasonMayQuoteWhatCannotBeStored() throws Exception {
        Place hostile = dies(Topic.PAYMENT_REQUESTED, "{\"paymentId\":\"a\\u0000b\",\"courseId\":1}", Map.of());
        Place other = finalCompensationDies(payment);

        assertThat(verdicts(dryRun(hostile, other))).hasSize(2).anySatisfy(verdict -> assertThat(verdict).startsWith("SAFE"));
    }

    @Test
    void whatIsToBeJudgedAfreshIsNotClaimed() throws Exception {
        others.areSilent(true);
        Place place = finalCompensationDies(payment);
        UUID id = replays.order(new ReplayOrder(false, "ann", null, Selection.of(names(place)), null, null));

        assertThat(records.sending(id, originals.read(List.of(place)))).isEmpty();
        assertThat(state(place)).isEqualTo("OPEN");
        replays.stop(id, "ann", null);
    }

    @Test
    void theEndOfThePaymentIsTheResult() throws Exception {
        Place place = finalCompensationDies(payment);
        ShownReplay replay = replay(place);
        view(payment.requested(), payment.countUpdated(), payment.processed(), payment.last(),
                payment.ended(Compensation.FINAL, PaymentStatus.CANCELLED));

        scenario.eventually(() -> assertThat(replays.find(replay.id()).orElseThrow().results()).isEqualTo(Map.of("CANCELLED", 1L)));
    }

    @Test
    void manyAreAskedAboutInBoundsAndSentNoFasterThanTold() throws Exception {
        long course = 4_711_000 + System.nanoTime() % 1_000_000;
        Set<Place> places = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            UUID id = UUID.randomUUID();
            others.pgSays(id, InquiryResult.TAKEN, PRICE, 0);
            view(new PaymentProcessed(id, course, 42, PRICE, Said.NOON));
            places.add(dies(new CompensationFinal(id, course, 42, PRICE, "the course was closed")));
        }
        long begin = System.nanoTime();

        ShownReplay replay = run(new ReplayOrder(false, "ann", null,
                new Selection(null, null, "compensation.final", null, null, null, course, null, RestState.OPEN), null, 20));

        assertThat(replay.records()).isEqualTo(60);
        assertThat(replay.replayed()).isEqualTo(60);
        assertThat(System.nanoTime() - begin).isGreaterThan(2_000_000_000L);
        scenario.eventually(() -> assertThat(timesReplayed(places).values()).containsOnly(1));
    }

    @Test
    void aStoppedReplayLeavesTheRest() throws Exception {
        others.areSilent(true);
        Place place = finalCompensationDies(payment);
        UUID id = replays.order(new ReplayOrder(false, "ann", null, Selection.of(names(place)), null, null));

        assertThat(replays.stop(id, "bob", "enough")).contains(true);
        assertThat(replays.stop(id, "bob", "enough")).contains(false);

        assertThat(replays.find(id).orElseThrow()).satisfies(stopped -> {
            assertThat(stopped.state()).isEqualTo(ReplayState.STOPPED);
            assertThat(stopped.left()).isOne();
            assertThat(stopped.stoppedBy()).isEqualTo("bob");
            assertThat(stopped.stopReason()).isEqualTo("enough");
        });
        assertThat(state(place)).isEqualTo("OPEN");
    }
}
