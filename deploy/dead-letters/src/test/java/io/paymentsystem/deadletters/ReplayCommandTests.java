package io.paymentsystem.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.deadletters.replay.Interruptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayCommandTests extends CommandLineTest {

    private static final String REPLAYS = "POST /dead-letters/replays";
    private static final String SHOWN = "GET /dead-letters/replays/" + REPLAY;
    private static final String RECORDS = SHOWN + "/records";

    @Test
    void judgesAndNamesTheCommandThatReplaysTheSafeOnes() {
        desk.answers(REPLAYS, replay("RUNNING", true, 0, "", 0, 0, 0, 50)).answers(SHOWN, replay("COMPLETED", true, 0, "", 47, 1, 2, 0))
                .answers(RECORDS + "?verdict=ALREADY-DONE", "[" + record(3, "ALREADY-DONE", "the PG gave the money back") + "]")
                .answers(RECORDS + "?verdict=UNSAFE", "[" + record(4, "UNSAFE", "the payment is FINAL_COMPLETED") + ","
                        + record(5, "UNSAFE", "the payment is FINAL_COMPLETED") + "]");

        assertThat(run("replay", "--dry-run", "--topic", "compensation.final", "--reason", "ann's money")).isEqualTo(3);
        assertThat(lines()).containsExactly(
                "VERDICT       RECORDS",
                "SAFE               47",
                "ALREADY-DONE        1",
                "UNSAFE              2",
                "UNKNOWN             0",
                "",
                "ID                          PAYMENT                               VERDICT       REASON",
                "compensation.final-dlt/2/3  01990000-0000-7000-8000-000000000001  ALREADY-DONE  the PG gave the money back",
                "compensation.final-dlt/2/4  01990000-0000-7000-8000-000000000001  UNSAFE        the payment is FINAL_COMPLETED",
                "compensation.final-dlt/2/5  01990000-0000-7000-8000-000000000001  UNSAFE        the payment is FINAL_COMPLETED",
                "",
                "To replay the 47 that are SAFE: deploy/dlt.sh replay --topic compensation.final --reason 'ann'\\''s money'");
        assertThat(asked()).isEqualTo(JsonMapper.shared().readTree("""
                {"dryRun":true,"by":"ann","select":{"topic":"compensation.final","reason":"ann's money"},"override":[]}"""));
    }

    @Test
    void replaysAndWaitsForTheEnds() {
        desk.answers(REPLAYS, replay("RUNNING", false, 0, "", 2, 0, 0, 0)).answers(SHOWN, replay("RUNNING", false, 1, "", 2, 0, 0, 0),
                replay("COMPLETED", false, 2, "", 2, 0, 0, 0), replay("COMPLETED", false, 2, "\"CANCELLED\":2", 2, 0, 0, 0));

        assertThat(run("replay", "compensation.final-dlt/2/17", "compensation.final-dlt/2/18", "--by", "kim", "--rate", "5")).isZero();
        assertThat(out()).contains("Replayed 2 of 2, left 0.", "The payments: 2 CANCELLED.").doesNotContain("not ended");
        assertThat(asked()).isEqualTo(JsonMapper.shared().readTree("""
                {"dryRun":false,"by":"kim","ratePerSecond":5,"select":{"ids":["compensation.final-dlt/2/17","compensation.final-dlt/2/18"]},
                 "override":[]}"""));
    }

    @Test
    void waitsForADeskThatIsInTroubleForAWhile() {
        desk.answers(REPLAYS, replay("RUNNING", false, 0, "", 1, 0, 0, 0))
                .refuses(SHOWN, 503, "{\"title\":\"Service Unavailable\",\"detail\":\"the database does not answer\"}")
                .answers(SHOWN, replay("COMPLETED", false, 1, "\"CANCELLED\":1", 1, 0, 0, 0));

        assertThat(run("replay", "compensation.final-dlt/2/17", "--by", "kim")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "COMPLETED | 2 | \"CANCELLED\":2                | 2 | 0 | 60 | 0",
        "COMPLETED | 2 |                                | 2 | 0 | 0  | 0",
        "COMPLETED | 2 | \"CANCELLED\":1                | 2 | 0 | 1  | 3",
        "COMPLETED | 1 | \"CANCELLED\":1                | 1 | 1 | 60 | 3",
        "COMPLETED | 2 | \"CANCELLED\":1,\"DEAD AGAIN\":1 | 2 | 0 | 60 | 4",
        "COMPLETED | 1 | \"DEAD AGAIN\":1               | 1 | 1 | 60 | 4",
        "STOPPED   | 1 | \"DEAD AGAIN\":1               | 1 | 1 | 60 | 5"})
    void exitsWithTheWorstThatIsToBeSaid(String state, int replayed, String results, int safe, int unsafe, String wait, int code) {
        desk.answers(REPLAYS, replay("RUNNING", false, 0, "", 2, 0, 0, 0))
                .answers(SHOWN, replay(state, false, replayed, results == null ? "" : results, safe, 0, unsafe, 0)).answers(RECORDS, "[]");

        assertThat(run("replay", "--all", "--wait", wait)).isEqualTo(code);
    }

    @Test
    void namesTwentyThatAreNotSafeAndCountsTheOthers() {
        String twenty = IntStream.range(0, 20).mapToObj(offset -> record(offset, "UNKNOWN", "the PG is away"))
                .collect(Collectors.joining(","));
        desk.answers(REPLAYS, replay("COMPLETED", true, 0, "", 0, 0, 0, 1_234)).answers(RECORDS, "[" + twenty + "]");

        assertThat(run("replay", "--dry-run", "--all")).isEqualTo(3);
        assertThat(out()).contains("compensation.final-dlt/2/19", "and 1,214 more", "Nothing is SAFE to replay.");
    }

    @Test
    void overridesOnlyWithAWordOnWhy() {
        assertThat(run("replay", "--all", "--override", "UNSAFE")).isEqualTo(2);
        assertThat(err()).contains("--override needs --why TEXT");
        assertThat(desk.lines()).isEmpty();

        desk.answers(REPLAYS, replay("COMPLETED", false, 0, "", 0, 0, 0, 0));
        assertThat(run("replay", "--all", "--override", "UNSAFE,already-done", "--why", "the student called")).isZero();
        assertThat(asked().path("override")).extracting(JsonNode::asString).containsExactly("UNSAFE", "ALREADY-DONE");
        assertThat(asked().path("reason").asString()).isEqualTo("the student called");
        assertThat(out()).isEqualTo("Nothing is selected.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "replay                                   | which ones? Name ids, give a filter, or say --all",
        "replay --dry-run                         | which ones?",
        "replay a-dlt/0/1 --all                   | ids select by themselves",
        "replay a-dlt/0/1 --course 7              | ids select by themselves",
        "replay --all --course 7                  | --all selects everything",
        "replay --state all                       | --state is open or parked here",
        "replay --state lost                      | 'lost'",
        "replay nonsense                          | is not the id of a dead letter",
        "replay --all --override SAFE             | is no verdict to override",
        "replay --all --rate 0                    | is not a whole number from 1",
        "replay --all --wait -1                   | is not a whole number from 0",
        "replay --all --payment 12                | '12'",
        "replay --all --from yesterday            | 'yesterday'",
        "replay --all --url ftp://x               | is no address such as",
        "replay --all --sideways                  | --sideways",
        "sideways                                 | sideways",
        "''                                       | a command is missing"})
    void explainsWhatItDoesNotUnderstand(String line, String message) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err()).contains(message, "--help` tells more");
        assertThat(desk.lines()).isEmpty();
    }

    @Test
    void printsTheReplayAndItsRecordsAsJsonAndNothingElse() {
        desk.answers(REPLAYS, replay("COMPLETED", true, 0, "", 1, 0, 0, 0)).answers(RECORDS, "[" + record(1, "SAFE", "\\u001b") + "]");

        assertThat(run("replay", "--dry-run", "--all", "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out());
        assertThat(json.path("replay").path("verdicts").path("SAFE").asInt()).isOne();
        assertThat(json.path("records").path(0).path("verdictReason").asString()).isEqualTo("\u001b");
        assertThat(out()).doesNotContain("\u001b");
    }

    @Test
    void rewritesItsProgressOnATerminal() {
        desk.answers(REPLAYS, replay("RUNNING", false, 0, "", 5, 0, 0, 0)).answers(SHOWN, replay("RUNNING", false, 3, "", 5, 0, 0, 0),
                replay("COMPLETED", false, 5, "\"CANCELLED\":5", 5, 0, 0, 0));

        assertThat(run(true, _ -> () -> { }, "replay", "--all")).isZero();
        assertThat(err()).contains("\rjudged 5 of 5, replayed 0, left 5, ended 0", "\rjudged 5 of 5, replayed 3, left 2, ended 0")
                .endsWith("\n");
    }

    @Test
    void stopsTheReplayAtTheDeskWhenItIsInterrupted() {
        desk.answers(REPLAYS, replay("RUNNING", false, 0, "", 9, 0, 0, 0)).answers(SHOWN, replay("RUNNING", false, 4, "", 9, 0, 0, 0))
                .answers("POST /dead-letters/replays/" + REPLAY + "/stop", replay("STOPPED", false, 4, "", 9, 0, 0, 0));
        var interruption = new AtomicReference<Runnable>(() -> { });
        Interruptions interruptions = undo -> {
            interruption.set(undo);
            return () -> { };
        };
        var code = CompletableFuture.supplyAsync(() -> run(false, interruptions, "replay", "--all", "--wait", "0"));
        await().until(() -> desk.lines().contains(SHOWN));

        interruption.get().run();
        assertThat(err()).isEqualTo("Stopped: 4 of 9 were replayed; the others rest where they were.\n");
        assertThat(desk.bodyOf("POST /dead-letters/replays/" + REPLAY + "/stop")).contains("\"by\":\"ann\"", "interrupted at the terminal");
        desk.nowAnswers(SHOWN, replay("STOPPED", false, 4, "", 9, 0, 0, 0));
        assertThat(code.join()).isEqualTo(5);
    }

    @Test
    void saysHowManyWereReplayedWhenItIsInterruptedWhileItWaitsForTheirEnds() {
        desk.answers(REPLAYS, replay("COMPLETED", false, 2, "", 2, 0, 0, 0))
                .answers(SHOWN, replay("COMPLETED", false, 2, "", 2, 0, 0, 0));
        var interruption = new AtomicReference<Runnable>(() -> { });
        var code = CompletableFuture.supplyAsync(() -> run(false, undo -> {
            interruption.set(undo);
            return () -> { };
        }, "replay", "--all"));
        await().until(() -> desk.lines().contains(SHOWN));

        interruption.get().run();
        assertThat(err()).isEqualTo("Interrupted: 2 were replayed; how their payments end is not waited for.\n");
        desk.nowAnswers(SHOWN, replay("COMPLETED", false, 2, "\"CANCELLED\":2", 2, 0, 0, 0));
        assertThat(code.join()).isZero();
        assertThat(desk.lines()).noneMatch(line -> line.endsWith("/stop"));
    }

    private JsonNode asked() {
        return JsonMapper.shared().readTree(desk.bodyOf(REPLAYS));
    }
}
