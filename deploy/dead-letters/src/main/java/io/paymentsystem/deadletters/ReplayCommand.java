package io.paymentsystem.deadletters;

import io.paymentsystem.deadletters.Filters.State;
import io.paymentsystem.deadletters.desk.DeadLetterId;
import io.paymentsystem.deadletters.replay.Replaying;
import io.paymentsystem.deadletters.replay.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Replays dead letters. */
@Command(name = "replay", sortOptions = false, description = {
    "Puts dead letters back on their original topics, those that the desk finds SAFE. It judges each by its payment's state and by what "
            + "the PG answers now: SAFE, ALREADY-DONE, UNSAFE, UNKNOWN.", "",
    "Name dead letters by their ids, select them with the filters of `list`, or take --all that are open."},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
    "0:All that was selected is replayed and has ended well; with --dry-run, all is SAFE. Or nothing was selected.",
    "1:The service does not answer, or refused.",
    "2:The command was not understood.",
    "3:Some are left that are not SAFE, or have not ended in the time waited.",
    "4:Some came back as dead letters.",
    "5:The replay was stopped by somebody.",
    "130:Ctrl-C; what was under way is stopped at the service."})
final class ReplayCommand implements Callable<Integer> {

    private final Surroundings around;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Their places, such as compensation.final-dlt/2/17.")
    private List<String> ids = List.of();

    @Mixin
    private Filters filters = new Filters();

    @Option(names = "--all", description = "All that are open.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only judge them.")
    private boolean dryRun;

    @Option(names = "--override", paramLabel = "VERDICT", split = ",",
            description = "Replay these as well; needs --why. UNSAFE, UNKNOWN, ALREADY-DONE.")
    private List<Verdict> override = List.of();

    @Option(names = "--why", paramLabel = "TEXT",
            description = "Why it is right, for the audit. (--reason selects dead letters by theirs.)")
    private @Nullable String why;

    @Option(names = "--by", paramLabel = "NAME", description = "Who replays them; $USER if not given.")
    private @Nullable String by;

    @Option(names = "--rate", paramLabel = "N", converter = Counts.Positive.class, description = "At most so many a second.")
    private @Nullable Integer rate;

    @Option(names = "--wait", paramLabel = "SECONDS", defaultValue = "60", converter = Counts.NotNegative.class,
            description = "How long to wait for the payments' ends; 60 if not given, 0 for not at all.")
    private int wait;

    @Option(names = "--json", description = "The replay and its records as JSON: {\"replay\": ..., \"records\": [...]}.")
    private boolean json;

    @Mixin
    private DeskAddress address = new DeskAddress();

    ReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        validate();
        var replaying = new Replaying(around.desk(address.url), around.screen(), around.errors(), around.rewriting(), around.pace(),
                around.interruptions());
        return replaying.run(request(), user(), Duration.ofSeconds(wait), json, again());
    }

    private void validate() {
        ids.forEach(this::validate);
        boolean filtered = !filters.given().isEmpty();
        require(!ids.isEmpty() || filtered || all, "which ones? Name ids, give a filter, or say --all");
        require(ids.isEmpty() || !filtered && !all, "ids select by themselves: leave out the filters and --all");
        require(!all || !filtered, "--all selects everything that is open: leave it out, or the filters");
        require(filters.state == null || filters.state == State.OPEN || filters.state == State.PARKED, "--state is open or parked here");
        require(override.isEmpty() || why != null && !why.isBlank(), "--override needs --why TEXT: why it is right all the same");
    }

    private void validate(String id) {
        try {
            new DeadLetterId(id);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void require(boolean condition, String message) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }

    private String user() {
        return by == null ? around.user() : by;
    }

    private ObjectNode request() {
        ObjectNode request = JsonMapper.shared().createObjectNode().put("dryRun", dryRun).put("by", user());
        if (why != null) {
            request.put("reason", why);
        }
        if (rate != null) {
            request.put("ratePerSecond", rate);
        }
        ObjectNode select = request.putObject("select");
        filters.given().forEach(select::put);
        if (!ids.isEmpty()) {
            ArrayNode selected = select.putArray("ids");
            ids.forEach(selected::add);
        }
        ArrayNode overridden = request.putArray("override");
        override.forEach(verdict -> overridden.add(verdict.toString()));
        return request;
    }

    /** The same command without the dry run. */
    private String again() {
        return new Pasted("deploy/dlt.sh replay")
                .option("--url", address.url)
                .option("--topic", filters.topic).option("--reason", filters.reason).option("--payment", filters.payment)
                .option("--course", filters.course).option("--from", filters.from).option("--to", filters.to)
                .option("--state", filters.state).option("--override", overridden()).option("--why", why)
                .option("--by", by).option("--rate", rate)
                .words(all ? List.of("--all") : ids).text();
    }

    private @Nullable String overridden() {
        return override.isEmpty() ? null : override.stream().map(Verdict::toString).collect(Collectors.joining(","));
    }
}
