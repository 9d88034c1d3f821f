package io.paymentsystem.deadletters;

import static io.paymentsystem.deadletters.screen.Fields.text;
import static io.paymentsystem.deadletters.screen.Fields.time;
import static io.paymentsystem.deadletters.screen.Fields.won;

import io.paymentsystem.deadletters.desk.Desk;
import io.paymentsystem.deadletters.screen.Screen;
import io.paymentsystem.deadletters.screen.Table;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Stops a replay. */
@Command(name = "stop",
    description = "Stops a replay; what it has not sent yet rests where it is. Without an id: which replays there were.")
final class StopCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private DeskAddress address = new DeskAddress();

    @Parameters(paramLabel = "REPLAY", arity = "0..1", description = "Its id.")
    private @Nullable UUID id;

    @Option(names = "--by", paramLabel = "NAME", description = "Who stops it; $USER if not given.")
    private @Nullable String by;

    @Option(names = "--why", paramLabel = "TEXT", defaultValue = "stopped from a terminal", description = "Why, for the record.")
    private String why;

    @Option(names = "--json", description = "The answer of the desk as JSON.")
    private boolean json;

    StopCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Desk desk = around.desk(address.url);
        JsonNode answer = id == null ? desk.replays() : desk.stop(id, by == null ? around.user() : by, why);
        if (json) {
            around.screen().json(answer);
        } else if (id == null) {
            replays(answer, around.screen());
        } else {
            around.screen().line("%s: %s of %s were replayed.".formatted(
                    text(answer, "state"), won(answer, "replayed"), won(answer, "records")));
        }
        return Exit.GOOD;
    }

    private static void replays(JsonNode replays, Screen screen) {
        Table table = Table.of("REPLAY", "STATE", "REQUESTED", "RECORDS", "REPLAYED", "LEFT", "BY").numbers("RECORDS", "REPLAYED", "LEFT");
        replays.forEach(each -> table.row(text(each, "id"), each.path("dryRun").asBoolean(false) ? "DRY RUN" : text(each, "state"),
                time(each, "requestedAt"), won(each, "records"), won(each, "replayed"), won(each, "left"), text(each, "by")));
        screen.table("", table);
    }
}
