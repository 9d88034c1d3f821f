package io.paymentsystem.gateway.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransaction.Kind;
import io.paymentsystem.gateway.pg.ListOutcome.Listed;
import io.paymentsystem.gateway.pg.ListOutcome.Unknown;
import io.paymentsystem.gateway.pg.ListOutcome.Unusable;
import io.paymentsystem.simulators.Simulators;
import io.paymentsystem.simulators.SimulatorsSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class ListTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant ONE = Instant.parse("2026-11-22T13:00:00Z");
    private static final String GOOD = """
            {"mId":"x","transactionKey":"tx-%s","paymentKey":"a-secret","orderId":"order-%1$s","method":"카드","status":"DONE",
             "transactionAt":"2026-11-22T21:30:00+09:00","currency":"KRW","amount":5000}""";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        http.shutdownNow();
    }

    @Test
    void showsEveryMovementOfAPeriodOnceAndTheEndsExactly() {
        try (Simulators simulators = Simulators.start(SimulatorsSettings.ephemeral(), clock())) {
            List.of("2026-11-22T11:59:59Z", "2026-11-22T12:00:00Z", "2026-11-22T12:59:59.999Z", "2026-11-22T13:00:00Z",
                    "2026-11-22T13:00:01Z").forEach(at -> pay(simulators.uri(), at));
            PgClient pg = client(simulators.uri());

            assertThat(orders(pg.list(NOON.minusSeconds(9), NOON, null, 10))).containsExactly("at-11-59-59");
            assertThat(orders(pg.list(NOON, ONE, null, 10))).containsExactly("at-12-00-00", "at-12-59-59");
            assertThat(orders(pg.list(ONE, ONE.plusSeconds(9), null, 10))).containsExactly("at-13-00-00", "at-13-00-01");
            assertThat(orders(pg.list(ONE.plusMillis(1), ONE.plusSeconds(9), null, 10))).containsExactly("at-13-00-01");
            assertThat(orders(pg.list(NOON.minusSeconds(9), ONE.plusMillis(1), null, 10)))
                    .containsExactly("at-11-59-59", "at-12-00-00", "at-12-59-59", "at-13-00-00");
        }
    }

    @Test
    void pagesOnPastWhatIsOutsideThePeriod() {
        try (Simulators simulators = Simulators.start(SimulatorsSettings.ephemeral(), clock())) {
            List.of("2026-11-22T12:00:00Z", "2026-11-22T12:00:01Z").forEach(at -> pay(simulators.uri(), at));
            PgClient pg = client(simulators.uri());

            Listed first = (Listed) pg.list(NOON.plusMillis(1), ONE, null, 1);
            Listed second = (Listed) pg.list(NOON.plusMillis(1), ONE, first.next(), 1);
            Listed third = (Listed) pg.list(NOON.plusMillis(1), ONE, second.next(), 1);

            assertThat(first.transactions()).isEmpty();
            assertThat(orders(second)).containsExactly("at-12-00-01");
            assertThat(third).isEqualTo(new Listed(List.of(), null));
        }
    }

    @Test
    void tellsCapturesFromRefunds() {
        ListOutcome outcome = listed(good("1"), good("2").replace("DONE", "CANCELED").replace("5000", "-2000"),
                good("3").replace("DONE", "PARTIAL_CANCELED").replace("5000", "3000"));

        assertThat(((Listed) outcome).transactions())
                .extracting(PgTransaction::transactionKey, PgTransaction::orderId, PgTransaction::kind, PgTransaction::amount)
                .containsExactly(tuple("tx-1", "order-1", Kind.CAPTURE, 5_000L), tuple("tx-2", "order-2", Kind.REFUND, 2_000L),
                        tuple("tx-3", "order-3", Kind.REFUND, 3_000L));
        assertThat(((Listed) outcome).transactions().getFirst().at()).isEqualTo("2026-11-22T12:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT", "ABORTED", "EXPIRED"})
    void leavesOutWhatMovedNoMoney(String status) {
        assertThat(listed(good("1").replace("DONE", status).replace("5000", "0"))).isEqualTo(new Listed(List.of(), null));
    }

    @Test
    void takesAnyTextForAnOrderThatIsNotOurs() {
        String text = "주문 ".repeat(21) + "!";

        assertThat(orders(listed(good("1").replace("order-1", text)))).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "tx-1 | ", "order-1 | ", "order-1 | a\\nb", "order-1 | 12345678901234567890123456789012345678901234567890123456789012345",
            "DONE | SOMETHING_NEW", "KRW | USD", "5000 | 0", "5000 | -5000", "5000 | 5000.5", "5000 | null", "5000 | 1e30",
            "\"orderId\" | \"x\"", "\"transactionKey\" | \"x\"", "\"status\" | \"x\"", "\"transactionAt\" | \"x\"", "\"amount\" | \"x\""})
    void dropsNothingThatItCannotUnderstand(String given, @Nullable String instead) {
        ListOutcome outcome = listed(good("1").replace(given, instead == null ? "" : instead), good("2"));

        assertThat(outcome).isInstanceOf(Unusable.class);
        assertThat(outcome.toString()).doesNotContain("a-secret").doesNotContain("\n");
    }

    @Test
    void makesNothingOfAListThatIsLongerThanAskedFor() {
        try (CannedServer server = CannedServer.answering(200, "[%s,%s]".formatted(good("1"), good("2")))) {
            assertThat(client(server.uri()).list(NOON, ONE, null, 1)).isInstanceOf(Unusable.class);
        }
    }

    @Test
    void makesNothingOfAListWithAHoleInIt() {
        assertThat(listed(good("1"), "null")).isInstanceOf(Unusable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"200; <html>It works!</html>", "200; null", "200; {}", "200; ''", "200; [1]", "403; <html>",
        "500; {\"code\":\"FAILED_INTERNAL_SYSTEM_PROCESSING\"}", "401; {\"code\":\"UNAUTHORIZED_KEY\"}", "404; {\"code\":\"NOT_FOUND\"}"})
    void concludesNothingFromGarbageAndErrors(int status, String body) {
        assertThat(answered(status, body)).isInstanceOf(Unknown.class);
    }

    @Test
    void takesARefusalForOne() {
        assertThat(answered(400, "{\"code\":\"INVALID_TRANSACTION_KEY\",\"message\":\"no\"}"))
                .isEqualTo(new Unusable("no (INVALID_TRANSACTION_KEY)"));
    }

    @Test
    void concludesNothingWhenNobodyIsThere() {
        assertThat(client(URI.create("http://127.0.0.1:1")).list(NOON, ONE, "tx-1", 10))
                .isEqualTo(new Unknown("no answer: ConnectException"));
    }

    @Test
    void asksForWhatComesAfterAnyKey() {
        try (Simulators simulators = Simulators.start(SimulatorsSettings.ephemeral())) {
            assertThat(client(simulators.uri()).list(NOON, ONE, "no&limit=0 {key}%", 10))
                    .isEqualTo(new Unusable("startingAfter is not the key of a transaction. (INVALID_TRANSACTION_KEY)"));
        }
    }

    private Clock clock() {
        return ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    }

    private ListOutcome listed(String... entries) {
        return answered(200, "[" + String.join(",", entries) + "]");
    }

    private ListOutcome answered(int status, String body) {
        try (CannedServer server = CannedServer.answering(status, body)) {
            return client(server.uri()).list(NOON, ONE, null, 10);
        }
    }

    private void pay(URI simulators, String at) {
        now.set(Instant.parse(at));
        RestClient.create(simulators).post().uri("/outside/payments").contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("orderId", "at-" + at.substring(11, 19).replace(':', '-'), "amount", 1_000)).retrieve().toBodilessEntity();
    }

    private PgClient client(URI baseUrl) {
        Duration timeout = Duration.ofSeconds(10);
        var settings = new PgSettings(baseUrl, new SecretKey("test_sk_local"), timeout, timeout,
                new PgSettings.Circuit(50, 50, 20, timeout, 10, timeout));
        var circuits = new PgCircuits(new PgCircuitsConfiguration().circuitBreakers(settings));
        return new PgClientConfiguration().pgClient(http, circuits, settings, JsonMapper.shared());
    }

    private static List<String> orders(ListOutcome outcome) {
        return ((Listed) outcome).transactions().stream().map(PgTransaction::orderId).toList();
    }

    private static String good(String number) {
        return GOOD.formatted(number);
    }
}
