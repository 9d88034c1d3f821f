package io.paymentsystem.reconciliation.view;

import static io.paymentsystem.contract.Compensation.FINAL;
import static io.paymentsystem.contract.Compensation.FIRST;
import static io.paymentsystem.contract.Compensation.SECOND;
import static io.paymentsystem.contract.PaymentStatus.CANCELLATION_FAILED;
import static io.paymentsystem.contract.PaymentStatus.CANCELLED;
import static io.paymentsystem.contract.PaymentStatus.COUNT_UPDATED;
import static io.paymentsystem.contract.PaymentStatus.CREATED;
import static io.paymentsystem.contract.PaymentStatus.EXCEEDS_CAPACITY;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPENSATION_FAILED;
import static io.paymentsystem.contract.PaymentStatus.FINAL_COMPLETED;
import static io.paymentsystem.contract.PaymentStatus.PAYMENT_PROCESSED;
import static io.paymentsystem.contract.PaymentStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds that a payment's state follows from what was said of it alone, by trying every order in which it may be heard. */
class PaymentStateTests {

    private static final Said SAID = new Said(UUID.fromString("01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f"));

    static Stream<Arguments> histories() {
        PaymentEvent requested = SAID.requested();
        PaymentEvent seat = SAID.countUpdated();
        PaymentEvent money = SAID.processed();
        return Stream.of(
                history(CREATED, requested),
                history(CREATED, requested, SAID.first(REJECTED)),
                history(COUNT_UPDATED, requested, seat),
                history(COUNT_UPDATED, requested, seat, SAID.second(), SAID.cancelRequested(SECOND)),
                history(PAYMENT_PROCESSED, requested, seat, money),
                history(PAYMENT_PROCESSED, requested, seat, money, SAID.last(), SAID.inquiryAnswered()),
                history(FINAL_COMPLETED, requested, seat, money, SAID.completed()),
                history(FINAL_COMPLETED, requested, requested, seat, seat, money, SAID.inquiryAnswered(), SAID.completed()),
                history(FINAL_COMPLETED, requested, SAID.requestedWithAnotherBody(), seat, money, SAID.completed()),
                history(EXCEEDS_CAPACITY, requested, SAID.first(EXCEEDS_CAPACITY), SAID.ended(FIRST, EXCEEDS_CAPACITY)),
                history(REJECTED, requested, SAID.first(REJECTED), SAID.ended(FIRST, REJECTED)),
                history(CANCELLED, requested, seat, SAID.second(), SAID.cancelRequested(SECOND),
                        SAID.cancelAnswered(SECOND, CancelResult.NOT_TAKEN), SAID.ended(SECOND, CANCELLED)),
                history(CANCELLATION_FAILED, requested, seat, SAID.second(), SAID.ended(SECOND, CANCELLATION_FAILED)),
                history(CANCELLATION_FAILED, requested, seat, SAID.second(), SAID.ended(SECOND, CANCELLATION_FAILED), money),
                history(CANCELLED, requested, seat, SAID.second(), SAID.ended(SECOND, CANCELLATION_FAILED), SAID.ended(SECOND, CANCELLED)),
                history(CANCELLED, requested, seat, money, SAID.last(), SAID.cancelRequested(FINAL), SAID.ended(FINAL, CANCELLED)),
                history(FINAL_COMPENSATION_FAILED, requested, seat, money, SAID.last(), SAID.ended(FINAL, FINAL_COMPENSATION_FAILED)),
                history(CANCELLED, requested, seat, money, SAID.last(),
                        SAID.ended(FINAL, FINAL_COMPENSATION_FAILED), SAID.ended(FINAL, CANCELLED)));
    }

    private static Arguments history(PaymentStatus expected, PaymentEvent... events) {
        return arguments(expected, List.of(events));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void isTheSameInWhateverOrderTheFactsCome(PaymentStatus expected, List<PaymentEvent> events) {
        List<Fact> facts = Said.aSecondApart(events);
        PaymentState whole = stateOf(facts);

        assertThat(whole.standing().status()).isEqualTo(expected);
        permute(new ArrayList<>(facts), 0, order -> assertThat(stateOf(order)).isEqualTo(whole));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void isTheSameInWhateverPartsTheFactsComeAndHoweverOften(PaymentStatus expected, List<PaymentEvent> events) {
        List<Fact> facts = Said.aSecondApart(events);
        PaymentState whole = stateOf(facts);

        IntStream.range(1, 1 << facts.size())
                .mapToObj(subset -> PaymentState.of(chosen(facts, subset)))
                .flatMap(Collection::stream)
                .forEach(part -> {
                    assertThat(part.merge(whole)).isEqualTo(whole);
                    assertThat(whole.merge(part)).isEqualTo(whole);
                });
    }

    @ParameterizedTest
    @EnumSource(PaymentStatus.class)
    void ranksEveryStatus(PaymentStatus status) {
        assertThat(new Standing(status, Said.NOON, null).rank()).isNotNegative();
    }

    @Test
    void takesTheTermsThatWereDecidedEvenWhereAnotherWishCameFirst() {
        List<Fact> facts = Said.aSecondApart(List.of(SAID.requestedWithAnotherBody(), SAID.requested(), SAID.countUpdated()));

        assertThat(stateOf(facts.subList(0, 2)).terms().amount()).isEqualTo(70_000);
        assertThat(stateOf(facts).terms()).isEqualTo(new Terms(true, Said.NOON.plusSeconds(2), 1, 42, 50_000));
    }

    @Test
    void tellsTheReasonOfTheCompensationThatEndedIt() {
        List<Fact> facts = Said.aSecondApart(List.of(SAID.requested(), SAID.countUpdated(), SAID.processed(), SAID.last(),
                SAID.ended(FINAL, FINAL_COMPENSATION_FAILED), SAID.ended(FINAL, CANCELLED)));

        assertThat(stateOf(facts.subList(0, 4)).standing().reason()).isNull();
        assertThat(stateOf(facts.subList(0, 5)).standing().reason()).isEqualTo("FINAL_COMPENSATION_FAILED because of FINAL");
        assertThat(stateOf(facts).standing()).isEqualTo(new Standing(CANCELLED, Said.NOON.plusSeconds(5), "CANCELLED because of FINAL"));
    }

    @Test
    void isNoneWhereOnlyThePgWasTalkedTo() {
        assertThat(PaymentState.of(Said.aSecondApart(List.of(SAID.inquiryAnswered(), SAID.cancelRequested(FINAL))))).isEmpty();
    }

    @Test
    void tellsInTheTimelineHowTheStatusCameAbout() {
        List<Fact> facts = Said.aSecondApart(List.of(SAID.requested(), SAID.countUpdated(), SAID.second(), SAID.cancelRequested(SECOND),
                SAID.ended(SECOND, CANCELLATION_FAILED), SAID.inquiryAnswered(), SAID.ended(SECOND, CANCELLED)));
        List<TimelineEntry> timeline = TimelineEntry.timelineOf(facts);

        assertThat(timeline).extracting(TimelineEntry::status).containsExactly(
                CREATED, COUNT_UPDATED, COUNT_UPDATED, COUNT_UPDATED, CANCELLATION_FAILED, CANCELLATION_FAILED, CANCELLED);
        permute(new ArrayList<>(facts), 0, order -> assertThat(TimelineEntry.timelineOf(order)).isEqualTo(timeline));
    }

    private static PaymentState stateOf(List<Fact> facts) {
        return PaymentState.of(facts).iterator().next();
    }

    private static List<Fact> chosen(List<Fact> facts, int subset) {
        return IntStream.range(0, facts.size()).filter(i -> (subset >> i & 1) == 1).mapToObj(facts::get).toList();
    }

    private static void permute(List<Fact> facts, int from, Consumer<List<Fact>> visitor) {
        if (from == facts.size()) {
            visitor.accept(facts);
        }
        for (int i = from; i < facts.size(); i++) {
            Collections.swap(facts, from, i);
            permute(facts, from + 1, visitor);
            Collections.swap(facts, from, i);
        }
    }
}
