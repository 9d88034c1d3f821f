package io.paymentsystem.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementTests extends SimulatorsTest {

    private static final String HEADER = "transactionKey,orderId,kind,amount,transactionAt,settledOn,fee\n";
    private static final Duration UNTIL_THE_LAST_MILLISECOND_OF_THE_DAY = Duration.parse("PT13H57M56.543S");

    @Test
    void listsCapturesWithTheirFeesAndRefundsWithout() {
        String capture = client.confirm(order, 50_000, null).string("lastTransactionKey");
        time.advance(Duration.ofMinutes(1));
        String refund = client.cancel(order, 20_000L, null).string("lastTransactionKey");

        Answer file = client.get("/settlements/2026-11-22");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=utf-8");
        assertThat(file.text()).isEqualTo(HEADER
                + capture + "," + order + ",CAPTURE,50000,2026-11-22T10:02:03+09:00,2026-11-22,1500\n"
                + refund + "," + order + ",REFUND,20000,2026-11-22T10:03:03+09:00,2026-11-22,0\n");
    }

    @ParameterizedTest
    @CsvSource({"33, 0", "34, 1", "99, 2", "100, 3", "199, 5", "9223372036854775807, 276701161105643274"})
    void roundsFeesDown(long amount, long fee) {
        client.confirm(order, amount, null);

        assertThat(client.get("/settlements/2026-11-22").text()).endsWith(",2026-11-22," + fee + "\n");
    }

    @Test
    void beginsAndEndsWithTheKoreanDay() {
        time.advance(UNTIL_THE_LAST_MILLISECOND_OF_THE_DAY);
        client.confirm("order-1", 1_000, null);
        time.advance(Duration.ofMillis(1));
        client.confirm("order-2", 1_000, null);

        assertThat(client.get("/settlements/2026-11-22").text().lines()).hasSize(2).last().asString()
                .contains(",order-1,").contains(",2026-11-22T23:59:59+09:00,2026-11-22,");
        assertThat(client.get("/settlements/2026-11-23").text().lines()).hasSize(2).last().asString()
                .contains(",order-2,").contains(",2026-11-23T00:00:00+09:00,2026-11-23,");
    }

    @Test
    void hasAHeaderOnlyOnADayWithoutMoney() {
        client.confirm(order, 50_000, null);

        assertThat(client.get("/settlements/2026-11-21").text()).isEqualTo(HEADER);
    }

    @Test
    void listsEveryMovementOnceHoweverManyThereAre() {
        IntStream.rangeClosed(1, 2_001).forEach(number -> client.confirm("order-" + number, number, null));

        assertThat(client.get("/settlements/2026-11-22").text().lines().skip(1).map(line -> line.split(",")[3]))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2_001).mapToObj(String::valueOf).toList());
    }

    @Test
    void showsTheSecondPaymentOfAnOrderToo() {
        client.confirm(order, 50_000, null);
        client.post("/outside/payments", "{\"orderId\":\"" + order + "\",\"amount\":50000}");

        assertThat(client.get("/settlements/2026-11-22").text().lines().skip(1)).hasSize(2)
                .allMatch(line -> line.contains("," + order + ","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"today", "2026-11-31", "20261122", "2026-11-22T00:00:00", "+999999999-12-31"})
    void refusesWhatIsNoDayWithAReason(String day) {
        Answer answer = client.get("/settlements/" + day);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.string("message")).contains("must be a date");
    }
}
