package io.paymentsystem.gateway.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.contract.PaymentKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProtectedPgTests {

    private static final UUID ID = UUID.fromString("0199a0de-0000-7000-8000-000000000001");
    private static final PaymentKey KEY = new PaymentKey("a-secret");
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");
    private static final int CALLS_MIN = 4;

    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void closeClient() {
        http.shutdownNow();
    }

    @Test
    void asksNoMoreOnceTooManyCallsHadNoAnswer() {
        var pg = new Pg(NOBODY, Duration.ofMinutes(1));

        assertThat(IntStream.range(0, CALLS_MIN).mapToObj(_ -> pg.approve())).containsOnly(noAnswer());

        assertThat(pg.circuits.approvalsRest()).isTrue();
        assertThat(pg.approve()).isEqualTo(new PgOutcome.Unknown("not asked, since too many of the calls before had no answer"));
    }

    @Test
    void goesOnAskingForOtherThings() {
        var pg = new Pg(NOBODY, Duration.ofMinutes(1));
        IntStream.range(0, CALLS_MIN).forEach(_ -> pg.approve());

        assertThat(pg.client.inquire(ID)).isEqualTo(new InquiryOutcome.Unknown("no answer: ConnectException"));
        assertThat(pg.client.cancel(ID, KEY, "key", "reason")).isEqualTo(new CancelOutcome.Unknown("no answer: ConnectException"));
        assertThat(pg.circuits.inquiriesRest()).isFalse();
    }

    @Test
    void saysThatACancelWasNotEvenAsked() {
        var pg = new Pg(NOBODY, Duration.ofMinutes(1));
        IntStream.range(0, CALLS_MIN).forEach(_ -> pg.client.cancel(ID, KEY, "key", "reason"));

        assertThat(pg.client.cancel(ID, KEY, "key", "reason")).isInstanceOf(CancelOutcome.NotAsked.class);
    }

    @Test
    void takesNoRefusalForAFailure() {
        try (CannedServer server = CannedServer.answering(403, "{\"code\":\"REJECT_CARD_COMPANY\",\"message\":\"no\"}")) {
            var pg = new Pg(server.uri(), Duration.ofMinutes(1));

            assertThat(IntStream.range(0, 5 * CALLS_MIN).mapToObj(_ -> pg.approve()))
                    .containsOnly(new PgOutcome.Declined("no (REJECT_CARD_COMPANY)"));
        }
    }

    @Test
    void asksForNoListWhileInquiriesRest() {
        var pg = new Pg(NOBODY, Duration.ofMinutes(1));
        IntStream.range(0, CALLS_MIN).forEach(_ -> pg.list());

        assertThat(pg.circuits.inquiriesRest()).isTrue();
        assertThat(pg.list()).isEqualTo(new ListOutcome.Unknown("not asked, since too many of the calls before had no answer"));
    }

    @Test
    void takesAListThatItCannotUnderstandForNoFailure() {
        try (CannedServer server = CannedServer.answering(200, "[{\"status\":\"SOMETHING_NEW\"}]")) {
            var pg = new Pg(server.uri(), Duration.ofMinutes(1));

            assertThat(IntStream.range(0, 5 * CALLS_MIN).mapToObj(_ -> pg.list())).allMatch(ListOutcome.Unusable.class::isInstance);
            assertThat(pg.circuits.inquiriesRest()).isFalse();
        }
    }

    @Test
    void asksAgainAfterAWhileAndSaysSo() {
        var pg = new Pg(NOBODY, Duration.ofMillis(200));
        var changes = new AtomicInteger();
        pg.circuits.onApprovalsChange(changes::incrementAndGet);
        IntStream.range(0, CALLS_MIN).forEach(_ -> pg.approve());
        assertThat(changes).hasValue(1);

        await().untilAsserted(() -> assertThat(changes).hasValue(2));
        assertThat(pg.circuits.approvalsRest()).isFalse();
        assertThat(pg.approve()).isEqualTo(noAnswer());
    }

    private static PgOutcome noAnswer() {
        return new PgOutcome.Unknown("no answer: ConnectException");
    }

    /** A client with breakers of its own. */
    private final class Pg {

        private final PgCircuits circuits;
        private final PgClient client;

        Pg(URI uri, Duration openFor) {
            Duration timeout = Duration.ofSeconds(5);
            var settings = new PgSettings(uri, new SecretKey("test_sk_local"), timeout, timeout,
                    new PgSettings.Circuit(50, CALLS_MIN, CALLS_MIN, openFor, 1, timeout));
            circuits = new PgCircuits(new PgCircuitsConfiguration().circuitBreakers(settings));
            client = new PgClientConfiguration().pgClient(http, circuits, settings, JsonMapper.shared());
        }

        PgOutcome approve() {
            return client.approve(ID, KEY, 50_000);
        }

        ListOutcome list() {
            return client.list(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null, 10);
        }
    }
}
