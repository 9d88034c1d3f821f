package io.paymentsystem.deadletters;

import io.paymentsystem.deadletters.desk.DeadLetterId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows one dead letter. */
@Command(name = "show", description = "All that is known of one dead letter, with its payment's timeline beside it.")
final class ShowCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private DeskAddress address = new DeskAddress();

    @Parameters(paramLabel = "ID", description = "Its place, such as compensation.final-dlt/2/17.")
    private DeadLetterId id;

    @Option(names = "--stack", description = "The whole stack trace.")
    private boolean stack;

    @Option(names = "--json", description = "The answer of the desk as JSON.")
    private boolean json;

    ShowCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        JsonNode shown = around.desk(address.url).deadLetter(id);
        if (json) {
            around.screen().json(shown);
        } else {
            new WholeDeadLetter(around.screen(), stack).show(shown);
        }
        return Exit.GOOD;
    }
}
