package io.paymentsystem.gateway.pg;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.PaymentKey;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What goes over the wire and, of what may come back, what is not HTTP as it should be. */
@Timeout(30)
class WireTests {

    private static final UUID ID = UUID.fromString("0199a0de-0000-7000-8000-000000000001");
    private static final PaymentKey KEY = new PaymentKey("a-secret");
    private static final long AMOUNT = 50_000;
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int LIMIT = 256 * 1024;
    private static final PgOutcome APPROVED = new PgOutcome.Approved(Instant.parse("2026-11-22T08:00:00Z"));

    private final HttpClient http = new PgClientConfiguration().pgHttpClient(settings(URI.create("http://127.0.0.1:1"), LONG));

    @AfterEach
    void closeClient() {
        http.shutdownNow();
    }

    @Test
    void waitsForNobodyWhoTakesTheCallAndNeverAnswers() throws Exception {
        try (SocketServer server = SocketServer.silent()) {
            PgClient pg = client(server, SHORT);

            assertThat(pg.approve(ID, KEY, AMOUNT)).isEqualTo(new PgOutcome.Unknown("no answer: TimeoutException"));
            assertThat(pg.cancel(ID, KEY, "key", "reason")).isEqualTo(new CancelOutcome.Unknown("no answer: TimeoutException"));
            assertThat(pg.inquire(ID)).isEqualTo(new InquiryOutcome.Unknown("no answer: TimeoutException"));
            assertThat(pg.list(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null, 10))
                    .isEqualTo(new ListOutcome.Unknown("no answer: TimeoutException"));
            assertThat(server.requests()).hasSize(4);
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    void waitsForNoAnswerThatTricklesAndHangsUp() throws Exception {
        try (SocketServer server = new SocketServer((_, out) -> trickle(out))) {
            assertThat(client(server, SHORT).approve(ID, KEY, AMOUNT)).isEqualTo(new PgOutcome.Unknown("no answer: TimeoutException"));
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    void readsALongAnswerAndNoneThatIsTooLong() throws Exception {
        assertThat(approveAnsweredWith(approval(LIMIT))).isEqualTo(APPROVED);
        assertThat(approveAnsweredWith(approval(LIMIT + 1))).isEqualTo(new PgOutcome.Unknown("no answer: IOException"));
    }

    @Test
    void hangsUpOnAnAnswerWithoutEnd() throws Exception {
        try (SocketServer server = new SocketServer((_, out) -> pour(out))) {
            assertThat(client(server, LONG).inquire(ID)).isEqualTo(new InquiryOutcome.Unknown("no answer: IOException"));
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @Test
    void concludesNothingFromWhatIsNotHttp() throws Exception {
        try (SocketServer server = new SocketServer((_, out) -> out.write(ascii("SSH-2.0-OpenSSH_9.6\r\n\r\n")))) {
            assertThat(client(server, LONG).approve(ID, KEY, AMOUNT)).isInstanceOf(PgOutcome.Unknown.class);
        }
    }

    @Test
    void asksForMoneyOnceThoughAConnectionThatWorkedBreaks() throws Exception {
        try (SocketServer server = new SocketServer(WireTests::answerTheFirst)) {
            PgClient pg = client(server, LONG);

            assertThat(pg.approve(ID, KEY, AMOUNT)).isEqualTo(APPROVED);
            assertThat(pg.approve(ID, KEY, AMOUNT)).isInstanceOf(PgOutcome.Unknown.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void letsGoWhenItIsInterruptedAndSaysSo() throws Exception {
        try (SocketServer server = SocketServer.silent()) {
            PgClient pg = client(server, LONG);
            var interrupted = new CompletableFuture<Boolean>();
            var outcome = new CompletableFuture<PgOutcome>();
            Thread caller = Thread.startVirtualThread(() -> {
                outcome.complete(pg.approve(ID, KEY, AMOUNT));
                interrupted.complete(Thread.currentThread().isInterrupted());
            });
            Awaitility.await().untilAsserted(() -> assertThat(server.requests()).hasSize(1));

            caller.interrupt();

            assertThat(outcome).succeedsWithin(LONG).isEqualTo(new PgOutcome.Unknown("no answer: InterruptedException"));
            assertThat(interrupted).succeedsWithin(LONG).isEqualTo(true);
            assertThat(server.isDeserted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b?c=d#e", "100%", "%2F%25", "한글 키", "é𐍈", "{orderId}", "a+b&c;d=e", "tgen_20261122-Ab.~_"})
    void deliversAnyPaymentKeyIntact(String key) throws Exception {
        try (SocketServer server = new SocketServer((_, out) -> out.write(SocketServer.ok("{}")))) {
            PgClient pg = client(server, LONG);
            pg.cancel(ID, new PaymentKey(key), "key", "reason");
            pg.approve(ID, new PaymentKey(key), AMOUNT);

            String path = server.requests().getFirst().split(" ")[1];
            assertThat(path).matches("/v1/payments/[^/?#]+/cancel");
            assertThat(URLDecoder.decode(path.split("/")[3].replace("+", "%2B"), StandardCharsets.UTF_8)).isEqualTo(key);
            assertThat(server.requests().getLast()).endsWith(
                    "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":50000}".formatted(key, ID));
        }
    }

    @Test
    void signsWhatItAsksAndNamesItsForm() throws Exception {
        try (SocketServer server = new SocketServer((_, out) -> out.write(SocketServer.ok("{}")))) {
            client(server, LONG).cancel(ID, KEY, ID + ":FINAL", "reason");
            client(server, LONG).inquire(ID);

            assertThat(server.requests()).allSatisfy(request -> assertThat(request)
                    .contains("\r\nAuthorization: Basic dGVzdF9za19sb2NhbDo=\r\n", "\r\nAccept: application/json\r\n"));
            assertThat(server.requests().getFirst()).startsWith("POST /v1/payments/a-secret/cancel HTTP/1.1\r\n")
                    .contains("\r\nContent-Type: application/json\r\n", "\r\nIdempotency-Key: " + ID + ":FINAL\r\n")
                    .endsWith("\r\n\r\n{\"cancelReason\":\"reason\"}");
            assertThat(server.requests().getLast()).startsWith("GET /v1/payments/orders/%s HTTP/1.1\r\n".formatted(ID));
        }
    }

    private PgOutcome approveAnsweredWith(String body) throws IOException {
        try (SocketServer server = new SocketServer((_, out) -> out.write(SocketServer.ok(body)))) {
            return client(server, LONG).approve(ID, KEY, AMOUNT);
        }
    }

    private static void answerTheFirst(int request, OutputStream out) throws IOException {
        if (request > 1) {
            throw new IOException("closed without an answer");
        }
        out.write(SocketServer.ok(approval(0)));
    }

    /** A byte at a time, each well within the timeout. */
    private static void trickle(OutputStream out) throws IOException {
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
        while (!Thread.currentThread().isInterrupted()) {
            out.write(' ');
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static void pour(OutputStream out) throws IOException {
        out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"));
        while (!Thread.currentThread().isInterrupted()) {
            out.write(ascii("10\r\n                \r\n"));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** At least as many bytes as that. */
    private static String approval(int bytes) {
        String approval = "{\"orderId\":\"%s\",\"status\":\"DONE\",\"totalAmount\":%d,\"balanceAmount\":%2$d,\"approvedAt\":\"%s\"}"
                .formatted(ID, AMOUNT, "2026-11-22T17:00:00+09:00");
        return " ".repeat(Math.max(0, bytes - approval.length())) + approval;
    }

    private PgClient client(SocketServer server, Duration timeout) {
        PgSettings settings = settings(server.uri(), timeout);
        var circuits = new PgCircuits(new PgCircuitsConfiguration().circuitBreakers(settings));
        return new PgClientConfiguration().pgClient(http, circuits, settings, JsonMapper.shared());
    }

    private static PgSettings settings(URI baseUrl, Duration timeout) {
        return new PgSettings(baseUrl, new SecretKey("test_sk_local"), Duration.ofSeconds(10), timeout,
                new PgSettings.Circuit(50, 50, 20, LONG, 10, LONG));
    }
}
