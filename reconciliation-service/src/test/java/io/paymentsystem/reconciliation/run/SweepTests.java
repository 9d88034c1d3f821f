package io.paymentsystem.reconciliation.run;

import static io.paymentsystem.contract.InquiryResult.NOT_TAKEN;
import static io.paymentsystem.contract.InquiryResult.REFUNDED;
import static io.paymentsystem.contract.InquiryResult.TAKEN;
import static io.paymentsystem.contract.InquiryResult.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.reconciliation.run.Run.RunState;
import io.paymentsystem.reconciliation.view.Said;
import io.paymentsystem.reconciliation.view.ViewProgress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Our open payments against the PG's word. */
class SweepTests extends RunTest {

    @Autowired KafkaListenerEndpointRegistry listeners;
    @Autowired Steps steps;
    @Autowired ViewProgress view;

    private final UUID id = said.paymentId();

    @Test
    void enrolsWhoHasPaidAndHoldsASeat() {
        say(LONG_AGO, said.requested(), said.countUpdated());
        others.pgSays(id, TAKEN, 50_000, 0);

        Run run = run();

        var repair = scenario.expectReceived(PaymentProcessed.class, id);
        assertThat(repair.event().amount()).isEqualTo(50_000);
        assertThat(repair.reconciliationRun()).contains(run.id());
        assertThat(repair.traceparent()).isEqualTo(scenario.expectReceived(PgInquiryRequested.class, id).traceparent());
        assertThat(run.found()).isOne();
        assertThat(run.repairs()).isOne();
        assertThat(discrepancies(id)).containsExactly("LOST_PROCESSED REPAIRING");

        say(Duration.ZERO, said.processed(), said.completed());
        assertThat(run().found()).isZero();
        assertThat(discrepancies(id)).containsExactly("LOST_PROCESSED REPAIRED");
        assertThat(history(id)).hasSize(3).first().asString()
                .contains("FOUND: found; ours: COUNT_UPDATED, 50,000 won; the PG: TAKEN, 50,000 won taken, 0 given back");
        assertThat(scenario.count(PaymentProcessed.class, id)).as("the repair, and what was said").isEqualTo(2);
    }

    @Test
    void refundsNobodyWhoIsEnrolledBecauseOfAStrayCompensation() {
        say(LONG_AGO, said.requested(), said.countUpdated(), said.processed(), said.completed(),
                said.last(), said.ended(Compensation.FINAL, PaymentStatus.FINAL_COMPENSATION_FAILED));
        others.pgSays(id, TAKEN, 50_000, 0);

        assertThat(run().repairs()).isZero();

        assertThat(scenario.count(CompensationFinal.class, id)).as("the stray one").isOne();
        assertThat(discrepancies(id)).isEmpty();
    }

    @Test
    void givesASeatBackThatIsHeldBeyondItsTimeWithoutMoney() {
        say(LONG_AGO, said.requested(), said.countUpdated());
        others.pgSays(id, NOT_TAKEN, 0, 0);

        run();

        assertThat(scenario.expect(CompensationSecond.class, id).reason()).contains("held beyond its time");
        assertThat(discrepancies(id)).containsExactly("HELD_TOO_LONG REPAIRING");
    }

    @Test
    void givesNoSeatBackWhosePaymentTheGatewayHasNotTakenUpYet() {
        listeners.getListenerContainer(PretendedOthers.GATEWAY).stop();
        say(LONG_AGO, said.requested(), said.countUpdated());
        others.pgSays(id, NOT_TAKEN, 0, 0);

        assertThat(run().repairs()).isZero();
        assertThat(discrepancies(id)).isEmpty();

        listeners.getListenerContainer(PretendedOthers.GATEWAY).start();
        scenario.eventually(() -> assertThat(run().repairs()).isOne());
        assertThat(discrepancies(id)).containsExactly("HELD_TOO_LONG REPAIRING");
    }

    @Test
    void leavesASeatThatIsHeldWithinItsTime() {
        say(Duration.ofMinutes(1), said.requested(), said.countUpdated());
        others.pgSays(id, NOT_TAKEN, 0, 0);

        assertThat(run().repairs()).isZero();

        assertThat(others.timesAsked(id)).isOne();
        assertThat(discrepancies(id)).isEmpty();
    }

    @Test
    void leavesWhatIsYoungToItself() {
        say(Duration.ofMinutes(1), said.requested(), said.countUpdated());
        others.pgSays(id, TAKEN, 50_000, 0);

        UUID run = starting.queue(Run.Cause.OPERATOR, Duration.ofMinutes(5));
        runToTheEnd(run);

        assertThat(others.timesAsked(id)).isZero();
    }

    @Test
    void triesFailedCompensationsAgainWhenThePgAnswers() {
        var second = new Said(UUID.randomUUID());
        say(LONG_AGO, said.requested(), said.countUpdated(), said.processed(), said.last(),
                said.ended(Compensation.FINAL, PaymentStatus.FINAL_COMPENSATION_FAILED));
        say(LONG_AGO, second.requested(), second.countUpdated(), second.second(),
                second.ended(Compensation.SECOND, PaymentStatus.CANCELLATION_FAILED));
        others.pgSays(id, REFUNDED, 50_000, 50_000);
        others.pgSays(second.paymentId(), NOT_TAKEN, 0, 0);

        Run run = run();

        scenario.eventually(() -> {
            assertThat(scenario.count(CompensationFinal.class, id)).as("said, and again").isEqualTo(2);
            assertThat(scenario.count(CompensationSecond.class, second.paymentId())).as("said, and again").isEqualTo(2);
        });
        assertThat(run.repairs()).isEqualTo(2);
        assertThat(discrepancies(id)).containsExactly("FAILED_COMPENSATION REPAIRING");
    }

    @Test
    void decidesNothingWhereThePgDoesNotKnow() {
        say(LONG_AGO, said.requested(), said.countUpdated());
        others.pgSays(id, UNKNOWN, 0, 0);

        assertThat(run().repairs()).isZero();

        assertThat(discrepancies(id)).isEmpty();
    }

    @Test
    void waitsForAnswersAndAsksAgainUntilTheyCome() {
        say(LONG_AGO, said.requested(), said.countUpdated());
        others.pgSays(id, NOT_TAKEN, 0, 0);
        others.areSilent(true);
        UUID run = queue();
        scenario.eventually(() -> {
            worker.tick();
            assertThat(scenario.count(PgInquiryRequested.class, id)).as("asked again").isGreaterThan(1);
        });
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        assertThat(discrepancies(id)).isEmpty();

        others.areSilent(false);
        runToTheEnd(run);

        assertThat(discrepancies(id)).containsExactly("HELD_TOO_LONG REPAIRING");
    }

    @Test
    void isNotStoppedByAnAnswerThatCannotBeActedUpon() {
        var other = new Said(UUID.randomUUID());
        say(LONG_AGO, said.requested(), said.countUpdated());
        say(LONG_AGO, other.requested(), other.countUpdated());
        others.pgSays(other.paymentId(), NOT_TAKEN, 0, 0);
        others.areSilent(true);
        UUID run = queue();
        scenario.eventually(() -> {
            worker.tick();
            assertThat(jdbc.sql("update question set answered_at = now(), answer = '{}' where payment_id = ? and asked_at is not null")
                    .param(id).update()).isOne();
        });
        others.areSilent(false);

        runToTheEnd(run);

        assertThat(discrepancies(other.paymentId())).containsExactly("HELD_TOO_LONG REPAIRING");
        assertThat(discrepancies(id)).isEmpty();
    }

    @Test
    void callsAPersonOnlyAfterASecondLook() {
        say(LONG_AGO, said.requested(), said.countUpdated(), said.processed());
        others.pgSays(id, NOT_TAKEN, 0, 0);

        Run run = run();

        assertThat(others.timesAsked(id)).isEqualTo(2);
        assertThat(discrepancies(id)).containsExactly("OURS_ONLY NEEDS_A_PERSON");
        scenario.eventually(() -> assertThat(slack.messagesWith(run.id().toString())).singleElement().asString()
                .contains("found 1 discrepancies, of which 1 need a person", "OURS_ONLY"));
        List<String> before = history(id);
        assertThat(run().found()).isZero();
        assertThat(history(id)).isEqualTo(before);
    }

    @Test
    void callsNobodyForWhatWasSeenInPassing() {
        say(LONG_AGO, said.requested(), said.countUpdated(), said.processed());
        others.pgSays(id, NOT_TAKEN, 0, 0);
        UUID run = queue();
        scenario.eventually(() -> {
            worker.tick();
            assertThat(others.timesAsked(id)).isOne();
        });
        others.pgSays(id, TAKEN, 50_000, 0);
        say(Duration.ZERO, said.completed());

        runToTheEnd(run);

        assertThat(discrepancies(id)).isEmpty();
    }

    @Test
    void stopsRepairingWhatRepairsDoNotHelp() {
        say(LONG_AGO, said.requested(), said.countUpdated());
        others.pgSays(id, TAKEN, 50_000, 0);

        assertThat(run().repairs()).isOne();
        assertThat(run().repairs()).as("its time has not come").isZero();
        letTimePass();
        assertThat(run().repairs()).isOne();
        letTimePass();
        assertThat(run().repairs()).isZero();

        assertThat(discrepancies(id)).containsExactly("LOST_PROCESSED NEEDS_A_PERSON");
        assertThat(scenario.count(PaymentProcessed.class, id)).isEqualTo(2);
        assertThat(history(id)).last().asString().contains("2 repairs did not help");

        say(Duration.ZERO, said.completed());
        run();
        assertThat(discrepancies(id)).containsExactly("LOST_PROCESSED REPAIRED");
    }

    @Test
    void sendsEachRepairOnceHoweverManyReplicasThereAre() throws Exception {
        List<Said> payments = Stream.generate(() -> new Said(UUID.randomUUID())).limit(60).toList();
        for (Said each : payments) {
            others.pgSays(each.paymentId(), NOT_TAKEN, 0, 0);
            say(LONG_AGO, each.requested(), each.countUpdated());
        }

        UUID run = queue();
        var replica = new Worker(starting, steps, view);
        Thread other = Thread.ofPlatform().start(() -> scenario.eventually(() -> {
            replica.tick();
            assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.COMPLETED);
        }));
        runToTheEnd(run);
        other.join();

        assertThat(payments).allSatisfy(each -> assertThat(scenario.all(CompensationSecond.class, each.paymentId())).hasSize(1));
        assertThat(runs.find(run).orElseThrow().repairs()).isEqualTo(60);
    }

    /** The waits between repairs. */
    private void letTimePass() {
        jdbc.sql("update discrepancy set next_repair_at = now() where payment_id = ?").param(id).update();
    }
}
