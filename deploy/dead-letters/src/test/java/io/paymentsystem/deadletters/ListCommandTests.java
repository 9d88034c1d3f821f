package io.paymentsystem.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListCommandTests extends CommandLineTest {

    @Test
    void showsCountsFirstAndThenTheRecords() {
        desk.answers("GET /dead-letters", page("null", dead(17, "no money back"), dead(9, "no answer")));

        assertThat(run("list")).isZero();
        assertThat(lines()).containsExactly(
                "TOPIC                    OPEN  PARKED  REPLAYED  REASON",
                "compensation.final-dlt  1,050       2         3  no money back",
                "",
                "ID                           PAYMENT                               AMOUNT  ATTEMPTS  REPLAYS  STATE  AT                  "
                        + "  REASON",
                "compensation.final-dlt/2/17  01990000-0000-7000-8000-000000000001  50,000         3        0  OPEN   2026-01-31T12:00:00Z"
                        + "  no money back",
                "compensation.final-dlt/2/9   01990000-0000-7000-8000-000000000001  50,000         3        0  OPEN   2026-01-31T12:00:00Z"
                        + "  no answer");
        assertThat(desk.lines()).containsExactly("GET /dead-letters?limit=100");
    }

    @Test
    void asksForWhatItsFiltersSay() {
        desk.answers("GET /dead-letters", page("null"));

        assertThat(run("list", "--topic", "compensation.final", "--reason", "돈 & so", "--payment", PAYMENT, "--course", "7",
                "--state", "parked", "--from", "2026-01-31T12:00:00Z", "--to", "2026-02-01T00:00:00Z", "--limit", "5")).isZero();
        assertThat(desk.lines()).containsExactly("GET /dead-letters?topic=compensation.final&reason=%EB%8F%88%20%26%20so"
                + "&from=2026-01-31T12%3A00%3A00Z&to=2026-02-01T00%3A00%3A00Z&courseId=7&paymentId=" + PAYMENT + "&state=PARKED&limit=5");
        assertThat(out()).contains("None is selected");
    }

    @Test
    void turnsPagesUpToTheLimitAndOnWhenAllAreAskedFor() {
        String[] thousand = IntStream.range(0, 1_000).mapToObj(offset -> dead(offset, "why")).toArray(String[]::new);
        desk.answers("GET /dead-letters", page("\"compensation.final-dlt/2/999\"", thousand),
                page("\"compensation.final-dlt/2/1000\"", dead(1_000, "why")));

        assertThat(run("list", "--limit", "1001")).isZero();
        assertThat(desk.lines()).containsExactly("GET /dead-letters?limit=1000",
                "GET /dead-letters?limit=1&after=compensation.final-dlt%2F2%2F999");
        assertThat(out()).contains("There are more");

        desk.answers("GET /dead-letters?limit=1000&after=", page("null", dead(1_001, "why")));
        assertThat(run("list", "--all-pages", "--json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out().substring(out().indexOf('{')));
        assertThat(json.path("records")).hasSize(2);
        assertThat(json.path("next").isNull()).isTrue();
        assertThat(json.path("counts").path(0).path("open").asInt()).isEqualTo(1_050);
    }

    @Test
    void cutsReasonsToTheWidthOfTheTerminal() {
        environment.put("COLUMNS", "150");
        desk.answers("GET /dead-letters", page("null", dead(17, "돈을 돌려주지 않았다 ".repeat(9)), dead(18, "x".repeat(500))));

        assertThat(run("list")).isZero();
        assertThat(lines()).last().asString().hasSize(150).endsWith("x…");
        assertThat(lines().get(lines().size() - 2)).endsWith("…").hasSizeLessThan(150);
    }

    @Test
    void neverLetsATerminalActOnAnyField() {
        environment.put("COLUMNS", "300");
        String evil = "\\u001b[2J\\u009b31m\\u202e\\nnext\\u0007\\u007f";
        desk.answers("GET /dead-letters", page("null", dead(17, evil)));

        assertThat(run("list")).isZero();
        assertThat(out()).contains("\\u001b[2J\\u009b31m\\u202e\\nnext\\u0007\\u007f");
        assertThat(run("list", "--json")).isZero();
        assertThat(out().chars().filter(each -> each != '\n')).noneMatch(Character::isISOControl).doesNotContain(0x202e);
    }

    @Test
    void saysThatThereAreNone() {
        desk.answers("GET /dead-letters", "{\"counts\":[],\"records\":[],\"next\":null}");

        assertThat(run("list")).isZero();
        assertThat(out()).isEqualTo("There are no dead letters.\n");
    }
}
