package io.paymentsystem.deadletters.replay;

import static io.paymentsystem.deadletters.screen.Fields.text;

import io.paymentsystem.deadletters.desk.Desk;
import io.paymentsystem.deadletters.desk.Query;
import io.paymentsystem.deadletters.screen.Screen;
import io.paymentsystem.deadletters.screen.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Tells what became of a replay. */
final class Summary {

    private static final int SHOWN_MAX = 20;
    private static final int PAGE = 1_000;

    private final Desk desk;
    private final Screen screen;

    Summary(Desk desk, Screen screen) {
        this.desk = desk;
        this.screen = screen;
    }

    /** The replay and all of its records, as the desk has them. */
    void json(Replay replay) {
        var whole = JsonMapper.shared().createObjectNode();
        whole.set("replay", replay.json());
        ArrayNode records = whole.putArray("records");
        JsonNode page;
        do {
            page = desk.records(replay.id(), Query.none().with("limit", PAGE).with("after", lastOf(records)));
            page.forEach(records::add);
        } while (page.size() == PAGE);
        screen.json(whole);
    }

    private static @Nullable String lastOf(ArrayNode records) {
        return records.isEmpty() ? null : records.get(records.size() - 1).path("id").asString();
    }

    void show(Replay replay) {
        verdicts(replay);
        leftAlone(replay);
        if (!replay.dryRun()) {
            done(replay);
        }
    }

    private void verdicts(Replay replay) {
        Table table = Table.of("VERDICT", "RECORDS").numbers("RECORDS");
        replay.verdicts().forEach((verdict, count) -> table.row(verdict, "%,d".formatted(count)));
        screen.table("", table);
    }

    private void leftAlone(Replay replay) {
        Table table = Table.of("ID", "PAYMENT", "VERDICT", "REASON");
        List<JsonNode> shown = notSafe(replay);
        shown.forEach(each -> table.row(text(each, "id"), text(each, "paymentId"), text(each, "verdict"), text(each, "verdictReason")));
        if (!table.isEmpty()) {
            screen.space();
            screen.table("", table);
        }
        long more = Verdict.LEFT_ALONE.stream().mapToLong(replay::count).sum() - shown.size();
        if (more > 0) {
            screen.line("and %,d more".formatted(more));
        }
    }

    private List<JsonNode> notSafe(Replay replay) {
        List<JsonNode> found = new ArrayList<>();
        for (Verdict verdict : Verdict.LEFT_ALONE) {
            if (replay.count(verdict) > 0 && found.size() < SHOWN_MAX) {
                int room = SHOWN_MAX - found.size();
                JsonNode records = desk.records(replay.id(), Query.none().with("verdict", verdict).with("limit", room));
                records.valueStream().limit(room).forEach(found::add);
            }
        }
        return found;
    }

    private void done(Replay replay) {
        screen.space();
        screen.line("%s %,d of %,d, left %,d.".formatted(
                replay.wasStopped() ? "Stopped: replayed" : "Replayed", replay.replayed(), replay.records(), replay.left()));
        if (!replay.results().isEmpty()) {
            screen.line("The payments: " + replay.results().entrySet().stream()
                    .map(result -> "%,d %s".formatted(result.getValue(), result.getKey())).collect(Collectors.joining(", ")) + ".");
        }
        if (replay.open() > 0) {
            screen.line("%,d have not ended yet; `deploy/dlt.sh audit` shows when they have.".formatted(replay.open()));
        }
    }
}
