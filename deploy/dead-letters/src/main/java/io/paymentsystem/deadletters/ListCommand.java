package io.paymentsystem.deadletters;

import static io.paymentsystem.deadletters.screen.Fields.text;
import static io.paymentsystem.deadletters.screen.Fields.time;
import static io.paymentsystem.deadletters.screen.Fields.won;

import io.paymentsystem.deadletters.desk.Desk;
import io.paymentsystem.deadletters.desk.Query;
import io.paymentsystem.deadletters.screen.Screen;
import io.paymentsystem.deadletters.screen.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists dead letters. */
@Command(name = "list", description = "How many dead letters there are, per topic and reason, and those that are selected, newest first.")
final class ListCommand implements Callable<Integer> {

    private static final int PAGE_MAX = 1_000;

    private final Surroundings around;

    @Mixin
    private DeskAddress address = new DeskAddress();

    @Mixin
    private Filters filters = new Filters();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = Counts.Positive.class,
            description = "Show up to so many; 100 if not given.")
    private int limit;

    @Option(names = "--all-pages", description = "Show all of them, however many they are.")
    private boolean allPages;

    @Option(names = "--json", description = "The answer of the desk as JSON.")
    private boolean json;

    ListCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        JsonNode listed = listed(around.desk(address.url));
        if (json) {
            around.screen().json(listed);
        } else {
            show(listed, around.screen());
        }
        return Exit.GOOD;
    }

    /** The first page with the records of those after it. */
    private JsonNode listed(Desk desk) {
        var whole = (ObjectNode) desk.deadLetters(page(0));
        ArrayNode records = whole.withArray("records");
        while (whole.path("next").isString() && (allPages || records.size() < limit)) {
            JsonNode page = desk.deadLetters(page(records.size()).with("after", whole.path("next").stringValue()));
            page.path("records").forEach(records::add);
            whole.set("next", page.path("next"));
        }
        return whole;
    }

    private Query page(int shown) {
        return new Query(filters.given()).with("limit", allPages ? PAGE_MAX : Math.min(PAGE_MAX, limit - shown));
    }

    private static void show(JsonNode listed, Screen screen) {
        Table counts = Table.of("TOPIC", "OPEN", "PARKED", "REPLAYED", "REASON").numbers("OPEN", "PARKED", "REPLAYED");
        listed.path("counts").forEach(each -> counts.row(
                text(each, "topic"), won(each, "open"), won(each, "parked"), won(each, "replayed"), text(each, "reason")));
        if (counts.isEmpty()) {
            screen.line("There are no dead letters.");
            return;
        }
        screen.table("", counts);
        screen.space();
        records(listed, screen);
    }

    private static void records(JsonNode listed, Screen screen) {
        Table records = Table.of("ID", "PAYMENT", "AMOUNT", "ATTEMPTS", "REPLAYS", "STATE", "AT", "REASON")
                .numbers("AMOUNT", "ATTEMPTS", "REPLAYS");
        listed.path("records").forEach(each -> records.row(text(each, "id"), text(each, "paymentId"), won(each, "amount"),
                text(each, "attempts"), text(each, "replays"), text(each, "state"), time(each, "at"), text(each, "reason")));
        if (records.isEmpty()) {
            screen.line("None is selected; those that are open are meant unless --state says otherwise.");
        } else {
            screen.table("", records);
        }
        if (listed.path("next").isString()) {
            screen.line("There are more; --limit or --all-pages shows them.");
        }
    }
}
