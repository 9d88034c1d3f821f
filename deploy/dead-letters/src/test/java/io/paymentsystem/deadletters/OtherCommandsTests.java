package io.paymentsystem.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherCommandsTests extends CommandLineTest {

    @Test
    void stopsAReplay() {
        desk.answers("POST /dead-letters/replays/" + REPLAY + "/stop", replay("STOPPED", false, 4, "", 9, 0, 0, 0));

        assertThat(run("stop", REPLAY, "--why", "wrong course")).isZero();
        assertThat(out()).isEqualTo("STOPPED: 4 of 9 were replayed.\n");
        assertThat(desk.bodyOf("POST")).isEqualTo("{\"by\":\"ann\",\"reason\":\"wrong course\"}");
    }

    @Test
    void showsWhichReplaysThereWere() {
        desk.answers("GET /dead-letters/replays", "[" + replay("RUNNING", false, 4, "", 9, 0, 0, 0) + "]");

        assertThat(run("stop")).isZero();
        assertThat(lines()).last().asString().containsSubsequence(REPLAY, "RUNNING", "9", "4", "5", "ann");
    }

    @Test
    void showsTheAudit() {
        desk.answers("GET /dead-letters/audit", """
                [{"at":"2026-01-31T13:00:00Z","by":"ann","replay":"%s","deadLetter":"compensation.final-dlt/2/17",
                  "original":"compensation.final",
                  "paymentId":"%s","verdict":"UNSAFE","verdictReason":"it ended","why":"the student called","result":null,"resultAt":null}]
                """.formatted(REPLAY, PAYMENT));

        assertThat(run("audit", "--limit", "7")).isZero();
        assertThat(lines()).last().asString().containsSubsequence("ann", "compensation.final-dlt/2/17", PAYMENT, "UNSAFE", "-", REPLAY,
                "the student called");
        assertThat(desk.lines()).containsExactly("GET /dead-letters/audit?limit=7");
    }

    @Test
    void saysWhereNobodyAnswersAndHowToChangeIt() {
        desk.close();

        assertThat(run("list")).isEqualTo(1);
        assertThat(err()).contains("does not answer at " + desk.url(), "`deploy/stack.sh up`", "--url", "RECONCILIATION_URL");
    }

    @Test
    void saysWhenSomethingElseAnswers() {
        desk.refuses("GET /", 502, "<html>\u001b[31m</html>");

        assertThat(run("list")).isEqualTo(1);
        assertThat(err()).contains("answers 502 with something else than JSON").doesNotContain("\u001b");
    }

    @Test
    void saysWhenTheAnswerIsNotOneOfADesk() {
        desk.answers("POST /dead-letters/replays", "{\"id\":\"\\u001b[31m\"}").answers("GET /dead-letters", "{\"records\":50}");

        assertThat(run("replay", "--all")).isEqualTo(1);
        assertThat(run("list")).isEqualTo(1);
        assertThat(err()).contains("what answers is not the desk that this knows").doesNotContain("\u001b");
    }

    @Test
    void takesTheAddressThatIsNearest() {
        environment.put("RECONCILIATION_URL", "nonsense");
        assertThat(run("list")).isEqualTo(2);
        assertThat(err()).contains("'nonsense' is no address such as");

        desk.answers("GET /dead-letters", page("null"));
        assertThat(run("list", "--url", desk.url() + "/")).isZero();
    }

    @Test
    void tellsItsExitCodes() {
        assertThat(run("replay", "--help")).isZero();
        assertThat(out()).contains("Exit codes:", "  3     Some are left", "  130   Ctrl-C");
    }
}
