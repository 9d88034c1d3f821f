package io.paymentsystem.reconciliation.settlement;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient.BodyContentSpec;

/** What the three sides say of the same money, and what comes of it. */
class MatchingTests extends SettlementTest {

    private static final String LATER = "2026-11-23T00:00:00+09:00";
    private static final String DAY_BEFORE = "2026-11-21T23:59:59.999+09:00";

    /** The PG's list was read to the end of the day, as far as not said otherwise; what it ends with belongs to the next day. */
    @BeforeEach
    void readTheList() {
        listed("the last", "another order", "CAPTURE", 1, LATER);
    }

    @Test
    void matchesACaptureAndItsRefundThatAllThreeKnow() {
        UUID payment = taken(50_000);
        cancelAnswered(payment, "REFUNDED");
        listed("C1", payment, "CAPTURE", 50_000, NOON);
        listed("R1", payment, "REFUND", 50_000, NOON);

        put(DAY, capture("C1", payment, 50_000, NOON), refund("R1", payment, 50_000, NOON)).expectBody()
                .jsonPath("$.lines").isEqualTo(2).jsonPath("$.matched").isEqualTo(2).jsonPath("$.late").isEqualTo(0);
        mismatches().jsonPath("$.items.length()").isEqualTo(0);
    }

    @Test
    void matchesByTwoWhereTheListWasNotReadSoFar() {
        UUID payment = taken(50_000);

        put(DAY, capture("C1", payment, 50_000, "2026-11-23T00:00:00.001+09:00")).expectBody().jsonPath("$.matched").isEqualTo(1);
    }

    @Test
    void missesInThePgsListWhatOurBooksKnow() {
        UUID payment = taken(50_000);

        put(DAY, capture("C1", payment, 50_000, LATER));

        mismatch("NOT_IN_THE_PGS_LIST").jsonPath("$.items[0].fileAmount").isEqualTo(50_000)
                .jsonPath("$.items[0].ourAmount").isEqualTo(50_000)
                .jsonPath("$.items[0].listAmount").isEqualTo(null);
    }

    @Test
    void takesAnotherOrdersMovementInTheListForNoneOfThisOne() {
        UUID payment = taken(50_000);
        listed("C1", "another order", "CAPTURE", 50_000, NOON);

        put(DAY, capture("C1", payment, 50_000, NOON));

        mismatch("NOT_IN_THE_PGS_LIST");
    }

    @Test
    void findsInTheFileAloneWhatNeitherOfTheOthersKnows() {
        put(DAY, capture("C1", "an order", 50_000, NOON));

        mismatch("FILE_ONLY").jsonPath("$.items[0].orderId").isEqualTo("an order").jsonPath("$.items[0].transactionKey").isEqualTo("C1");
    }

    @Test
    void missesInOurBooksAnOrderThatIsNoPayment() {
        listed("C1", "an order", "CAPTURE", 50_000, NOON);

        put(DAY, capture("C1", "an order", 50_000, NOON));

        mismatch("NOT_IN_OUR_BOOKS").jsonPath("$.items[0].listAmount").isEqualTo(50_000).jsonPath("$.items[0].ourAmount").isEqualTo(null);
    }

    @Test
    void missesInOurBooksACaptureOfWhichNobodySaidThatTheMoneyIsTaken() {
        UUID payment = payment(50_000);
        said(payment, "payment.count-updated", "{}");
        listed("C1", payment, "CAPTURE", 50_000, NOON);

        put(DAY, capture("C1", payment, 50_000, NOON));

        mismatch("NOT_IN_OUR_BOOKS");
    }

    @Test
    void missesInOurBooksARefundOfWhichNobodySaidThatTheMoneyWentBack() {
        UUID payment = taken(50_000);
        cancelAnswered(payment, "NOT_REFUNDED");
        listed("R1", payment, "REFUND", 50_000, NOON);

        put(DAY, refund("R1", payment, 50_000, NOON));

        mismatch("NOT_IN_OUR_BOOKS").jsonPath("$.items[0].movement").isEqualTo("REFUND");
    }

    @Test
    void takesForKnownACaptureThatWasGivenBackBeforeAnybodySaidThatItWasTaken() {
        UUID payment = payment(50_000);
        cancelAnswered(payment, "REFUNDED");

        put(DAY, capture("C1", payment, 50_000, "2026-11-23T01:00:00+09:00")).expectBody().jsonPath("$.matched").isEqualTo(1);
    }

    @Test
    void seesWhenTheFileSaysAnotherAmountThanTheOthers() {
        UUID payment = taken(50_000);
        listed("C1", payment, "CAPTURE", 50_000, NOON);

        put(DAY, capture("C1", payment, 49_999, NOON));

        mismatch("AMOUNT_DIFFERS").jsonPath("$.items[0].fileAmount").isEqualTo(49_999)
                .jsonPath("$.items[0].listAmount").isEqualTo(50_000).jsonPath("$.items[0].ourAmount").isEqualTo(50_000);
    }

    @Test
    void seesWhenTheListSaysAnotherAmountThanTheOthers() {
        UUID payment = taken(50_000);
        listed("C1", payment, "CAPTURE", 50_001, NOON);

        put(DAY, capture("C1", payment, 50_000, NOON));

        mismatch("AMOUNT_DIFFERS");
    }

    @Test
    void seesWhenOurBooksSayAnotherAmountThanTheOthers() {
        UUID payment = taken(50_001);
        listed("C1", payment, "CAPTURE", 50_000, NOON);

        put(DAY, capture("C1", payment, 50_000, NOON));

        mismatch("AMOUNT_DIFFERS");
    }

    @Test
    void callsTheLaterOfTwoCapturesInOneFileADouble() {
        UUID payment = taken(50_000);
        listed("C1", payment, "CAPTURE", 50_000, NOON);
        listed("C2", payment, "CAPTURE", 50_000, "2026-11-22T11:00:00+09:00");

        put(DAY, capture("C1", payment, 50_000, NOON), capture("C2", payment, 50_000, "2026-11-22T11:00:00+09:00"));

        mismatch("DOUBLE").jsonPath("$.items[0].transactionKey").isEqualTo("C1");
    }

    @Test
    void callsACaptureADoubleThatAnEarlierFileHasAnotherOneOf() {
        UUID payment = taken(50_000);
        listed("C1", payment, "CAPTURE", 50_000, DAY_BEFORE);
        listed("C2", payment, "CAPTURE", 50_000, NOON);
        String first = capture("C1", payment, 50_000, DAY_BEFORE);
        String second = capture("C2", payment, 50_000, NOON);

        put(DAY, second).expectBody().jsonPath("$.matched").isEqualTo(1);
        put(DAY.minusDays(1), first).expectBody().jsonPath("$.matched").isEqualTo(1);
        put(DAY, second);

        mismatch("DOUBLE").jsonPath("$.items[0].transactionKey").isEqualTo("C2");
    }

    @Test
    void callsALineADoubleThatAnEarlierFileHasToo() {
        UUID payment = taken(50_000);
        cancelAnswered(payment, "REFUNDED");
        listed("R1", payment, "REFUND", 50_000, DAY_BEFORE);
        listed("R2", payment, "REFUND", 50_000, NOON);

        put(DAY.minusDays(1), refund("R1", payment, 50_000, DAY_BEFORE));
        put(DAY, refund("R1", payment, 50_000, DAY_BEFORE), refund("R2", payment, 50_000, NOON));

        mismatch("DOUBLE").jsonPath("$.items[0].transactionKey").isEqualTo("R1");
    }

    @Test
    void missesInTheFileWhatTheListHasOfThatKoreanDay() {
        listed("before", "o", "CAPTURE", 1, DAY_BEFORE);
        listed("first", "o", "CAPTURE", 2, "2026-11-21T15:00:00Z");
        listed("last", "o", "REFUND", 3, "2026-11-22T14:59:59.999999Z");

        put(DAY).expectBody().jsonPath("$.lines").isEqualTo(0).jsonPath("$.matched").isEqualTo(0)
                .jsonPath("$.mismatches.NOT_IN_THE_FILE").isEqualTo(2);

        mismatches().jsonPath("$.items[*].transactionKey").isEqualTo(List.of("first", "last"))
                .jsonPath("$.items[*].movement").isEqualTo(List.of("CAPTURE", "REFUND"))
                .jsonPath("$.items[*].listAmount").isEqualTo(List.of(2, 3))
                .jsonPath("$.items[0].at").isEqualTo("2026-11-21T15:00:00Z")
                .jsonPath("$.items[0].fileAmount").isEqualTo(null);
    }

    @Test
    void expectsWhatIsMissingInTheFileUntilALaterDayWasImported() {
        listed("C1", "o", "CAPTURE", 1, NOON);

        put(DAY);
        mismatch("NOT_IN_THE_FILE").jsonPath("$.items[0].informational").isEqualTo(true);
        put(DAY.minusDays(1));
        mismatch("NOT_IN_THE_FILE").jsonPath("$.items[0].informational").isEqualTo(true);
        put(DAY.plusDays(1));
        mismatch("NOT_IN_THE_FILE").jsonPath("$.items[0].informational").isEqualTo(false);
    }

    @Test
    void missesNothingThatALaterFileHasAndCallsItLateThere() {
        UUID payment = taken(50_000);
        listed("C1", payment, "CAPTURE", 50_000, NOON);
        put(DAY);

        put(DAY.plusDays(1), capture("C1", payment, 50_000, NOON)).expectBody()
                .jsonPath("$.matched").isEqualTo(1).jsonPath("$.late").isEqualTo(1);
        mismatches().jsonPath("$.items.length()").isEqualTo(0);

        put(DAY.plusDays(1)).expectBody().jsonPath("$.late").isEqualTo(0);
        mismatch("NOT_IN_THE_FILE").jsonPath("$.items[0].transactionKey").isEqualTo("C1");
    }

    /** The only mismatch of the day, by the summary and by the list. */
    private BodyContentSpec mismatch(String kind) {
        get("/settlements/{date}", DAY).expectBody().jsonPath("$.mismatches." + kind).isEqualTo(1);
        return mismatches().jsonPath("$.items.length()").isEqualTo(1).jsonPath("$.items[0].kind").isEqualTo(kind);
    }

    private BodyContentSpec mismatches() {
        return get("/settlements/{date}/mismatches", DAY).expectStatus().isOk().expectBody();
    }
}
