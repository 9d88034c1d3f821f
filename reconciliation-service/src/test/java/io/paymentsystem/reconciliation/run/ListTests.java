package io.paymentsystem.reconciliation.run;

import static io.paymentsystem.contract.InquiryResult.NOT_TAKEN;
import static io.paymentsystem.contract.InquiryResult.REFUNDED;
import static io.paymentsystem.contract.InquiryResult.TAKEN;
import static io.paymentsystem.contract.InquiryResult.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.ListResult;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransaction.Kind;
import io.paymentsystem.reconciliation.view.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The PG's own list against our word. */
class ListTests extends RunTest {

    private final UUID id = said.paymentId();
    private int listed;

    @Test
    void findsNothingWhereBothSidesAgree() {
        List<Said> payments = IntStream.range(0, 8).mapToObj(_ -> completed()).toList();
        payments.forEach(each -> lists(each.paymentId(), Kind.CAPTURE, 50_000));
        Said cancelled = payments.getFirst();
        say(Duration.ofMinutes(30), cancelled.last(), cancelled.cancelAnswered(Compensation.FINAL, CancelResult.REFUNDED),
                cancelled.ended(Compensation.FINAL, PaymentStatus.CANCELLED));
        lists(cancelled.paymentId(), Kind.REFUND, 50_000);

        Run run = run();

        assertThat(run.transactions()).isEqualTo(9);
        assertThat(run.found()).isZero();
        payments.forEach(each -> assertThat(discrepancies(each.paymentId())).isEmpty());
        payments.forEach(each -> assertThat(others.timesAsked(each.paymentId())).isZero());
    }

    @Test
    void findsMoneyThatWeKnowNothingOf() {
        lists("an order of somebody else's", Kind.CAPTURE, 12_345);
        lists(id, Kind.CAPTURE, 50_000);

        assertThat(run().found()).isEqualTo(2);

        assertThat(discrepancies("an order of somebody else's")).containsExactly("PG_ONLY NEEDS_A_PERSON");
        assertThat(discrepancies(id)).containsExactly("PG_ONLY NEEDS_A_PERSON");
        assertThat(history(id)).first().asString().contains("ours: unknown; the PG: 1 captures, 50,000 won taken, 0 given back");
    }

    @Test
    void findsOtherAmountsAndMoneyThatWasTakenTwice() {
        Said other = completed();
        Said twice = completed();
        lists(other.paymentId(), Kind.CAPTURE, 49_000);
        lists(twice.paymentId(), Kind.CAPTURE, 50_000);
        lists(twice.paymentId(), Kind.CAPTURE, 50_000);

        run();

        assertThat(discrepancies(other.paymentId())).containsExactly("AMOUNT_MISMATCH NEEDS_A_PERSON");
        assertThat(discrepancies(twice.paymentId())).containsExactly("DOUBLE_CAPTURE NEEDS_A_PERSON");
    }

    @Test
    void isContentWhereTheSecondCaptureWentBack() {
        Said twice = completed();
        lists(twice.paymentId(), Kind.CAPTURE, 50_000);
        lists(twice.paymentId(), Kind.CAPTURE, 50_000);
        lists(twice.paymentId(), Kind.REFUND, 50_000);
        others.pgSays(twice.paymentId(), TAKEN, 50_000, 0);

        run();

        assertThat(discrepancies(twice.paymentId())).isEmpty();
    }

    @Test
    void findsMoneyThatOnlyWeKnowOfAndAsksBeforeItSaysSo() {
        Said ours = completed();
        Said late = completed();
        others.pgSays(ours.paymentId(), NOT_TAKEN, 0, 0);
        others.pgSays(late.paymentId(), TAKEN, 50_000, 0);

        run();

        assertThat(discrepancies(ours.paymentId())).containsExactly("OURS_ONLY NEEDS_A_PERSON");
        assertThat(discrepancies(late.paymentId())).as("the PG lists it late").isEmpty();
    }

    @Test
    void findsRefundsThatOnlyOneSideKnowsOf() {
        Said asked = completed();
        Said unasked = completed();
        lists(asked.paymentId(), Kind.CAPTURE, 50_000);
        lists(unasked.paymentId(), Kind.CAPTURE, 50_000);
        lists(unasked.paymentId(), Kind.REFUND, 50_000);
        say(Duration.ofMinutes(30), asked.last(), asked.cancelAnswered(Compensation.FINAL, CancelResult.REFUNDED),
                asked.ended(Compensation.FINAL, PaymentStatus.CANCELLED));
        others.pgSays(asked.paymentId(), TAKEN, 50_000, 0);
        others.pgSays(unasked.paymentId(), REFUNDED, 50_000, 50_000);

        run();

        assertThat(discrepancies(asked.paymentId())).containsExactly("OURS_ONLY NEEDS_A_PERSON");
        assertThat(discrepancies(unasked.paymentId())).containsExactly("UNASKED_REFUND NEEDS_A_PERSON");
    }

    @Test
    void givesMoneyBackThatWasTakenAfterTheEnd() {
        cancelledWithoutMoney();
        lists(id, Kind.CAPTURE, 50_000);
        others.pgSays(id, TAKEN, 50_000, 0);

        run();

        assertThat(scenario.expect(CompensationFinal.class, id).reason()).contains("after the payment was cancelled");
        assertThat(discrepancies(id)).containsExactly("LATE_SETTLEMENT REPAIRING");

        others.pgSays(id, REFUNDED, 50_000, 50_000);
        run();
        assertThat(discrepancies(id)).containsExactly("LATE_SETTLEMENT REPAIRED");
    }

    @Test
    void followsMoneyThatIsGivenBackAlready() {
        cancelledWithoutMoney();
        lists(id, Kind.CAPTURE, 50_000);
        others.pgSays(id, UNKNOWN, 0, 0);

        run();
        assertThat(discrepancies(id)).containsExactly("LATE_SETTLEMENT FOUND");

        others.pgSays(id, REFUNDED, 50_000, 50_000);
        run();
        assertThat(discrepancies(id)).containsExactly("LATE_SETTLEMENT REPAIRED");
        assertThat(scenario.count(CompensationFinal.class, id)).isZero();
    }

    @Test
    void callsAPersonWhereNothingIsLearnedForLong() {
        cancelledWithoutMoney();
        lists(id, Kind.CAPTURE, 50_000);
        others.pgSays(id, UNKNOWN, 0, 0);
        run();
        jdbc.sql("update discrepancy set updated_at = now() - interval '61 minutes' where payment_id = ?").param(id).update();

        run();

        assertThat(discrepancies(id)).containsExactly("LATE_SETTLEMENT NEEDS_A_PERSON");
        assertThat(history(id)).last().asString().contains("nothing more was learned");
    }

    @Test
    void takesOrdersOfWhateverName() {
        lists("no\u0000thing that a database takes", Kind.CAPTURE, 7);

        assertThat(run().found()).isOne();
    }

    @Test
    void concludesNothingFromAListThatThePgDoesNotGive() {
        Said ours = completed();
        others.pgSays(ours.paymentId(), NOT_TAKEN, 0, 0);
        others.list(ListResult.UNKNOWN);
        run();
        assertThat(discrepancies(ours.paymentId())).isEmpty();

        others.list(ListResult.LISTED);
        run();
        assertThat(discrepancies(ours.paymentId())).containsExactly("OURS_ONLY NEEDS_A_PERSON");
    }

    /** A run about all there is, then one about what is old: the second begins before the first has ended. */
    @Test
    void readsAPeriodThatIsNotTheWrongWayRound() {
        run();
        UUID old = starting.queue(Run.Cause.OPERATOR, Duration.ofHours(6));

        runToTheEnd(old);

        Run ended = runs.find(old).orElseThrow();
        assertThat(ended.listedFrom()).isBefore(ended.cutoff());
    }

    @Test
    void findsEverythingOnceOnly() {
        completed();
        lists("unknown", Kind.CAPTURE, 1);
        assertThat(run().found()).isPositive();
        long events = jdbc.sql("select count(*) from discrepancy_history").query(Long.class).single();

        Run second = run();

        assertThat(second.found()).isZero();
        assertThat(second.repairs()).isZero();
        assertThat(jdbc.sql("select count(*) from discrepancy_history").query(Long.class).single()).isEqualTo(events);
    }

    private Said completed() {
        var payment = new Said(UUID.randomUUID());
        say(LONG_AGO, payment.requested(), payment.countUpdated(), payment.processed(), payment.completed());
        return payment;
    }

    private void cancelledWithoutMoney() {
        say(LONG_AGO, said.requested(), said.countUpdated(), said.second(),
                said.cancelAnswered(Compensation.SECOND, CancelResult.NOT_TAKEN), said.ended(Compensation.SECOND, PaymentStatus.CANCELLED));
    }

    private void lists(Object orderId, Kind kind, long amount) {
        others.pgLists(new PgTransaction("%s-%03d".formatted(UUID.randomUUID(), listed++), orderId.toString(), kind, amount,
                Instant.now().minus(LONG_AGO)));
    }
}
