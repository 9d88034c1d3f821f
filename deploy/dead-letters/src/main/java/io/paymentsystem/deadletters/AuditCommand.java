package io.paymentsystem.deadletters;

import io.paymentsystem.deadletters.desk.Query;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Shows the latest of what was replayed. */
@Command(name = "audit", description = "Who replayed what, why, and how it ended; newest first.")
final class AuditCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private DeskAddress address = new DeskAddress();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", converter = Counts.Positive.class,
            description = "Show up to so many; 100 if not given, at most 1000.")
    private int limit;

    @Option(names = "--json", description = "The answer of the desk as JSON.")
    private boolean json;

    AuditCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        JsonNode rows = around.desk(address.url).audit(Query.none().with("limit", limit));
        if (json) {
            around.screen().json(rows);
        } else if (rows.isEmpty()) {
            around.screen().line("Nothing was replayed yet.");
        } else {
            around.screen().table("", AuditRows.table(rows));
        }
        return Exit.GOOD;
    }
}
