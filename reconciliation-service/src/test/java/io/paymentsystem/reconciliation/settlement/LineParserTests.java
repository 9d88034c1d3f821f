package io.paymentsystem.reconciliation.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paymentsystem.contract.PgTransaction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineParserTests {

    private static final List<String> HEADER =
            List.of("transactionKey", "orderId", "kind", "amount", "transactionAt", "settledOn", "fee");
    private static final String GOOD = "T1|order-1|CAPTURE|50000|2026-11-22T12:00:00+09:00|2026-11-22|1500";

    private final LineParser parser = new LineParser(Columns.in(HEADER));

    @Test
    void readsALine() {
        assertThat(parse(GOOD)).isEqualTo(new SettlementLine(7, "T1", "order-1", PgTransaction.Kind.CAPTURE, 50_000,
                OffsetDateTime.parse("2026-11-22T12:00:00+09:00"), LocalDate.of(2026, 11, 22), 1_500));
    }

    @Test
    void findsColumnsByTheirNamesAndIgnoresOthers() {
        var mixed = new LineParser(Columns.in(List.of(
                "fee", "method", "settledOn", "transactionAt", "amount", "kind", "orderId", "transactionKey")));

        assertThat(mixed.parse(fields("1500|card|2026-11-22|2026-11-22T12:00:00+09:00|50000|CAPTURE|order-1|T1"))).isEqualTo(parse(GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "transactionKey,orderId,kind,amount,transactionAt;              lacks settledOn, fee",
        "transactionKey,orderId,KIND,amount,transactionAt,settledOn,fee; lacks kind",
        "transactionKey,orderId,kind,amount,transactionAt,settledOn,fee,kind,fee; has more than once kind, fee"})
    void refusesAHeaderThatLacksAColumnOrHasOneTwice(String header, String reason) {
        assertThatThrownBy(() -> Columns.in(Arrays.asList(header.split(","))))
                .isInstanceOf(SettlementRefused.class).hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "T1|o|CAPTURE|5|2026-11-22T12:00:00+09:00|2026-11-22;          has 6 fields, but the header line has 7",
        "T1|o|CAPTURE|5|2026-11-22T12:00:00+09:00|2026-11-22|0|;       has 8 fields, but the header line has 7",
        "|o|CAPTURE|5|2026-11-22T12:00:00+09:00|2026-11-22|0;          transactionKey must be 1 to 200 characters on one line, but is ''",
        "T1| |CAPTURE|5|2026-11-22T12:00:00+09:00|2026-11-22|0;        orderId must be 1 to 200 characters on one line, but is ' '",
        "T1|o|capture|5|2026-11-22T12:00:00+09:00|2026-11-22|0;        kind must be CAPTURE or REFUND, but is 'capture'",
        "T1|o|REFUND|0|2026-11-22T12:00:00+09:00|2026-11-22|0;         'amount must be whole won, 1 or more, but is ''0'''",
        "T1|o|REFUND|-5|2026-11-22T12:00:00+09:00|2026-11-22|0;        'amount must be whole won, 1 or more, but is ''-5'''",
        "T1|o|REFUND|5.0|2026-11-22T12:00:00+09:00|2026-11-22|0;       'amount must be whole won, 1 or more, but is ''5.0'''",
        "T1|o|REFUND|9999999999999999999|2026-11-22T12:00:00Z|2026-11-22|0;"
                + "'amount must be whole won, 1 or more, but is ''9999999999999999999'''",
        "T1|o|REFUND|5|2026-11-22T12:00:00+09:00|2026-11-22|;          'fee must be whole won, 0 or more, but is '''''",
        "T1|o|REFUND|5|2026-11-22T12:00:00|2026-11-22|0;"
                + "transactionAt must be an ISO-8601 time with its offset, but is '2026-11-22T12:00:00'",
        "T1|o|REFUND|5|+12026-11-22T12:00:00Z|2026-11-22|0;"
                + "transactionAt must be an ISO-8601 time with its offset, but is '+12026-11-22T12:00:00Z'",
        "T1|o|REFUND|5|2026-11-22T12:00:00Z|2026-02-30|0;              settledOn must be a date such as 2026-11-22, but is '2026-02-30'",
        "T1|o|REFUND|5|2026-11-22T12:00:00Z|22.11.2026|0;              settledOn must be a date such as 2026-11-22, but is '22.11.2026'"})
    void saysWhatIsWrongWithALine(String line, String reason) {
        assertThat(parse(line)).isEqualTo(new BadLine(7, reason));
    }

    @Test
    void showsOfAWrongValueOnlyWhatFits() {
        assertThat(parse(GOOD.replace("50000", "\0" + "💰".repeat(1_000))))
                .isEqualTo(new BadLine(7, "amount must be whole won, 1 or more, but is '?" + "💰".repeat(39) + "'"));
        assertThat(parse(GOOD.replace("T1|", "T\0|"))).isEqualTo(
                new BadLine(7, "transactionKey must be 1 to 200 characters on one line, but is 'T?'"));
        assertThat(parse(GOOD.replace("T1|", "T".repeat(201) + "|"))).isInstanceOf(BadLine.class);
        assertThat(parse(GOOD.replace("T1|", "T".repeat(200) + "|"))).isInstanceOf(SettlementLine.class);
    }

    @Test
    void takesForAPaymentOfOursOnlyWhatWeCallOne() {
        UUID paymentId = UUID.randomUUID();

        assertThat(orderOf(paymentId.toString())).isEqualTo(paymentId);
        assertThat(orderOf("1-1-1-1-1")).isNull();
        assertThat(orderOf("x".repeat(36))).isNull();
        assertThat(orderOf("0199F2E0-0000-7000-8000-000000000001")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T12:00:00+09:00", "2026-11-22T03:00Z", "2026-11-21T22:00:00.123456789-05:00"})
    void readsTimesOfAnyOffset(String at) {
        assertThat(parse(GOOD.replace("2026-11-22T12:00:00+09:00", at)))
                .isInstanceOfSatisfying(SettlementLine.class, line -> assertThat(line.transactionAt()).isEqualTo(OffsetDateTime.parse(at)));
    }

    private UUID orderOf(String orderId) {
        return ((SettlementLine) parse(GOOD.replace("order-1", orderId))).paymentId();
    }

    private Parsed parse(String line) {
        return parser.parse(fields(line));
    }

    private static CsvRecord fields(String line) {
        return new CsvRecord.Fields(7, Arrays.asList(line.split("\\|", -1)));
    }
}
