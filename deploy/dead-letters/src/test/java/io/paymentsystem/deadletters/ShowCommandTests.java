package io.paymentsystem.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShowCommandTests extends CommandLineTest {

    private static final String ID = "compensation.final-dlt/2/17";

    @Test
    void showsAllThatIsKnownOfOne() {
        desk.answers("GET /dead-letters/" + ID, dead());

        assertThat(run("show", ID)).isZero();
        assertThat(out()).contains("compensation.final-dlt/2/17  OPEN", "payment   " + PAYMENT + ", course 7, 50,000 won",
                "  \"paymentId\" : \"" + PAYMENT + "\"", "event-id  0199",
                "  java.lang.IllegalStateException: no\n      at place.0\n", "at place.3\n  ... 36 more lines; --stack shows them",
                "PAYMENT " + PAYMENT + "  FINAL_COMPENSATION_FAILED",
                "2026-01-31T12:00:00Z  payment.requested  enrollment-service  CREATED  asked for",
                "ann  compensation.final-dlt/2/17", "DEAD AGAIN",
                "deploy/dlt.sh replay --dry-run compensation.final-dlt/2/17");
    }

    @Test
    void showsTheWholeStackTraceWhenAskedTo() {
        desk.answers("GET /dead-letters/" + ID, dead());

        assertThat(run("show", ID, "--stack")).isZero();
        assertThat(out()).contains("at place.39\n").doesNotContain("more lines");
    }

    @Test
    void showsWhatIsNeitherJsonNorOfAnyPayment() {
        desk.answers("GET /dead-letters/" + ID, """
                {"id":"compensation.final-dlt/2/17","state":"REPLAYED","paymentId":null,"courseId":null,"amount":null,"reason":"not JSON",
                 "value":"poison \\u001b]0;title\\u0007\\nsecond <b>line</b>","headers":[],"stackTrace":null,"payment":null,"audit":[]}
                """);

        assertThat(run("show", ID)).isZero();
        assertThat(out()).contains("payment   -, course -, - won", "  poison \\u001b]0;title\\u0007\n  second <b>line</b>\n")
                .doesNotContain("HEADERS", "STACK", "AUDIT", "--dry-run", "\u001b");
    }

    @Test
    void refusesWhatIsNoPlaceWithoutAskingTheDesk() {
        assertThat(run("show", "compensation.final-dlt/../..")).isEqualTo(2);
        assertThat(err()).contains("is not the id of a dead letter: topic/partition/offset");
        assertThat(desk.lines()).isEmpty();
    }

    @Test
    void saysWhatTheDeskSaysOfOneThatIsNotThere() {
        desk.refuses("GET /dead-letters/" + ID, 404, "{\"title\":\"Not Found\",\"detail\":\"there is none; \\u001b[31mlist them\"}");

        assertThat(run("show", ID)).isEqualTo(1);
        assertThat(err()).isEqualTo("dlt: refused with 404: there is none; \\u001b[31mlist them\n");
    }

    private static String dead() {
        String stack = IntStream.range(0, 40).mapToObj("\\n\\tat place.%d"::formatted).collect(Collectors.joining());
        return """
                {"id":"compensation.final-dlt/2/17","topic":"compensation.final-dlt","original":"compensation.final",
                 "paymentId":"%1$s","courseId":7,
                 "amount":50000,"reason":"no money back","cause":"java.lang.IllegalStateException","attempts":3,"replays":1,"state":"OPEN",
                 "at":"2026-01-31T12:00:00.123Z","bytes":123,"key":"k","value":"{\\"paymentId\\":\\"%1$s\\",\\"amount\\":50000}",
                 "headers":[{"name":"event-id","value":"0199"}],"stackTrace":"java.lang.IllegalStateException: no%2$s",
                 "payment":{"paymentId":"%1$s","courseId":7,"studentId":42,"amount":50000,
                   "status":"FINAL_COMPENSATION_FAILED","reason":null,
                   "timeline":[{"at":"2026-01-31T12:00:00Z","event":"payment.requested","service":"enrollment-service",
                     "status":"CREATED",
                     "detail":"asked for"}]},
                 "audit":[{"at":"2026-01-31T13:00:00Z","by":"ann","replay":"%3$s","deadLetter":"compensation.final-dlt/2/17",
                   "original":"compensation.final","paymentId":"%1$s","verdict":"SAFE",
                   "verdictReason":"the money is still with us","why":null,
                   "result":"DEAD AGAIN","resultAt":"2026-01-31T13:01:00Z"}]}
                """.formatted(PAYMENT, stack, REPLAY);
    }
}
