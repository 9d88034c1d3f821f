package io.paymentsystem.gateway.pg;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PgClientTests {

    private static final UUID ID = UUID.fromString("0199a0de-0000-7000-8000-000000000001");
    private static final PaymentKey KEY = new PaymentKey("a-secret");
    private static final long AMOUNT = 50_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration SHORT_TIMEOUT = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        http.shutdownNow();
    }

    @Test
    void takesADoneOfThatOrderAndAmountForAnApproval() {
        assertThat(approve(200, payment(ID, "DONE", AMOUNT, AMOUNT)))
                .isEqualTo(new PgOutcome.Approved(Instant.parse("2026-11-22T08:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"400, EXCEED_MAX_AMOUNT", "403, REJECT_CARD_COMPANY", "404, NOT_FOUND_PAYMENT_SESSION"})
    void takesABusinessErrorForADecline(int status, String code) {
        assertThat(approve(status, error(code))).isEqualTo(new PgOutcome.Declined("so it is (" + code + ")"));
    }

    @ParameterizedTest
    @CsvSource({"400, ALREADY_PROCESSED_PAYMENT", "400, PROVIDER_ERROR", "400, INVALID_API_KEY", "401, UNAUTHORIZED_KEY",
            "403, FORBIDDEN_REQUEST", "404, NOT_FOUND", "409, IDEMPOTENT_REQUEST_PROCESSING", "429, TOO_MANY_REQUESTS",
            "500, FAILED_INTERNAL_SYSTEM_PROCESSING", "502, BAD_GATEWAY", "302, FOUND"})
    void concludesNothingFromAnyOtherError(int status, String code) {
        assertThat(approve(status, error(code))).isInstanceOf(PgOutcome.Unknown.class);
        assertThat(inquire(status, error(code))).isInstanceOf(InquiryOutcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"400, INVALID_API_KEY", "401, UNAUTHORIZED_KEY", "403, FORBIDDEN_REQUEST", "404, NOT_FOUND",
            "409, IDEMPOTENT_REQUEST_PROCESSING", "429, TOO_MANY_REQUESTS", "500, FAILED_INTERNAL_SYSTEM_PROCESSING", "302, FOUND"})
    void concludesNothingAboutACancelFromAnErrorThatIsNotAboutIt(int status, String code) {
        assertThat(cancel(status, error(code))).isInstanceOf(CancelOutcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"400, PROVIDER_ERROR", "400, INVALID_IDEMPOTENCY_KEY", "403, NOT_CANCELABLE_PAYMENT", "404, NOT_FOUND_PAYMENT"})
    void takesForARefusedCancelWhateverStandsForItsKey(int status, String code) {
        assertThat(cancel(status, error(code))).isEqualTo(new CancelOutcome.Refused("so it is (%s)".formatted(code)));
    }

    @Test
    void concludesNothingFromAnAnswerAboutSomethingElse() {
        assertThat(approve(200, payment(UUID.randomUUID(), "DONE", AMOUNT, AMOUNT))).isInstanceOf(PgOutcome.Unknown.class);
        assertThat(approve(200, payment(ID, "DONE", AMOUNT + 1, AMOUNT + 1))).isInstanceOf(PgOutcome.Unknown.class);
        assertThat(approve(200, payment(ID, "WAITING_FOR_DEPOSIT", AMOUNT, AMOUNT))).isInstanceOf(PgOutcome.Unknown.class);
        assertThat(cancel(200, payment(UUID.randomUUID(), "CANCELED", AMOUNT, 0))).isInstanceOf(CancelOutcome.Unknown.class);
        assertThat(cancel(200, payment(ID, "PARTIAL_CANCELED", AMOUNT, 1))).isInstanceOf(CancelOutcome.Unknown.class);
        assertThat(inquire(200, payment(UUID.randomUUID(), "DONE", AMOUNT, AMOUNT))).isInstanceOf(InquiryOutcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "200; <html>It works!</html>", "200; null", "200; {}", "200; ''", "403; <html>", "400; {}", "400; null"})
    void concludesNothingFromGarbage(int status, String body) {
        assertThat(approve(status, body)).isInstanceOf(PgOutcome.Unknown.class);
        assertThat(cancel(status, body)).isInstanceOf(CancelOutcome.Unknown.class);
        assertThat(inquire(status, body)).isInstanceOf(InquiryOutcome.Unknown.class);
    }

    @Test
    void isBackWithinItsPatienceWhenTheAnswerStopsHalfWay() {
        try (CannedServer server = CannedServer.fallingSilentAfter("{\"orderId\":")) {
            PgClient pg = client(server.uri(), SHORT_TIMEOUT);
            long begun = System.nanoTime();

            assertThat(pg.approve(ID, KEY, AMOUNT)).isInstanceOf(PgOutcome.Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT);
        }
    }

    @Test
    void concludesNothingWhenNobodyIsThereAndKeepsThePaymentKeyToItself() {
        PgClient pg = client(URI.create("http://127.0.0.1:1"));

        assertThat(pg.approve(ID, KEY, AMOUNT)).isEqualTo(new PgOutcome.Unknown("no answer: ConnectException"));
        assertThat(pg.cancel(ID, KEY, "key", "reason")).isEqualTo(new CancelOutcome.Unknown("no answer: ConnectException"));
    }

    @ParameterizedTest
    @CsvSource({"200, CANCELED", "400, ALREADY_CANCELED_PAYMENT"})
    void takesACancelThatWasDoneBeforeForOneThatIsDone(int status, String word) {
        assertThat(cancel(status, status == 200 ? payment(ID, word, AMOUNT, 0) : error(word))).isEqualTo(new CancelOutcome.Cancelled());
    }

    @Test
    void tellsWhereAPaymentStands() {
        Instant approvedAt = Instant.parse("2026-11-22T08:00:00Z");

        assertThat(inquire(200, payment(ID, "DONE", AMOUNT, AMOUNT))).isEqualTo(new InquiryOutcome.Taken(approvedAt, AMOUNT, 0));
        assertThat(inquire(200, payment(ID, "PARTIAL_CANCELED", AMOUNT, 20_000)))
                .isEqualTo(new InquiryOutcome.Taken(approvedAt, AMOUNT, 30_000));
        assertThat(inquire(200, payment(ID, "CANCELED", AMOUNT, 0))).isEqualTo(new InquiryOutcome.Refunded(AMOUNT));
        assertThat(inquire(200, payment(ID, "ABORTED", AMOUNT, AMOUNT))).isInstanceOf(InquiryOutcome.NotTaken.class);
        assertThat(inquire(200, payment(ID, "EXPIRED", AMOUNT, AMOUNT))).isInstanceOf(InquiryOutcome.NotTaken.class);
        assertThat(inquire(200, payment(ID, "IN_PROGRESS", AMOUNT, AMOUNT))).isEqualTo(new InquiryOutcome.Pending());
        assertThat(inquire(200, payment(ID, "SOMETHING_NEW", AMOUNT, AMOUNT))).isInstanceOf(InquiryOutcome.Unknown.class);
        assertThat(inquire(404, error("NOT_FOUND_PAYMENT"))).isEqualTo(new InquiryOutcome.NotFound());
    }

    @Test
    void tellsWhyAPaymentWasDeclinedWhenItIsAskedLater() {
        String aborted = """
                {"orderId":"%s","status":"ABORTED","failure":{"code":"REJECT_CARD_COMPANY","message":"no"}}""".formatted(ID);

        assertThat(inquire(200, aborted)).isEqualTo(new InquiryOutcome.NotTaken("no (REJECT_CARD_COMPANY)"));
    }

    @Test
    void makesWhateverThePgWritesFitForAReason() {
        PgOutcome outcome = approve(403, "{\"code\":\"REJECT\",\"message\":\"\\u0000no\\n%s\"}".formatted("!".repeat(1_000)));

        assertThat(((PgOutcome.Declined) outcome).reason()).startsWith("no !").endsWith("! (REJECT)").hasSizeLessThan(400);
    }

    private PgOutcome approve(int status, String body) {
        try (CannedServer server = CannedServer.answering(status, body)) {
            return client(server.uri()).approve(ID, KEY, AMOUNT);
        }
    }

    private CancelOutcome cancel(int status, String body) {
        try (CannedServer server = CannedServer.answering(status, body)) {
            return client(server.uri()).cancel(ID, KEY, ID + ":FINAL", "reason");
        }
    }

    private InquiryOutcome inquire(int status, String body) {
        try (CannedServer server = CannedServer.answering(status, body)) {
            return client(server.uri()).inquire(ID);
        }
    }

    private PgClient client(URI baseUrl) {
        return client(baseUrl, TIMEOUT);
    }

    private PgClient client(URI baseUrl, Duration timeout) {
        var settings = new PgSettings(baseUrl, new SecretKey("test_sk_local"), timeout, timeout,
                new PgSettings.Circuit(50, 50, 20, timeout, 10, timeout));
        var circuits = new PgCircuits(new PgCircuitsConfiguration().circuitBreakers(settings));
        return new PgClientConfiguration().pgClient(http, circuits, settings, JsonMapper.shared());
    }

    private static String payment(UUID orderId, String status, long total, long balance) {
        return """
                {"orderId":"%s","status":"%s","totalAmount":%d,"balanceAmount":%d,"approvedAt":"2026-11-22T17:00:00+09:00","mId":"x"}
                """.formatted(orderId, status, total, balance);
    }

    private static String error(String code) {
        return "{\"code\":\"%s\",\"message\":\"so it is\"}".formatted(code);
    }
}
