package io.paymentsystem.bench;

import io.paymentsystem.bench.load.HttpClients;
import io.paymentsystem.bench.report.Charts;
import io.paymentsystem.bench.report.ConsoleReport;
import io.paymentsystem.bench.result.ResultFile;
import io.paymentsystem.bench.result.RunResult;
import io.paymentsystem.bench.system.BenchStack;
import io.paymentsystem.bench.system.BenchStack.Compilers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/**
 * The benchmark on a command line: {@code deploy/bench.sh} is a thin shell around it.
 *
 * <p>Exits 0 when all was measured, whether or not the goals are met, 1 when it could not be, 2 when it was not understood.
 */
@Command(name = "deploy/bench.sh", sortOptions = false, description = {
        "Measures the choreography beside the monolith that it replaces, on this machine alone, and prints ratios.",
        "Takes about 25 minutes, in which nothing else should run here."})
public final class BenchApplication implements Callable<Integer> {

    private static final int FAILED = 1;

    @Option(names = "--quick", description = "Small loads, under 3 minutes: shows that all works, not how fast it is.")
    private boolean quick;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where result.json and the plots go; deploy/.bench/results when absent.")
    private Path out = deploy().resolve(".bench/results");

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this.")
    private boolean help;

    private BenchApplication() {
    }

    /** Runs the benchmark. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchApplication())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure))
                .execute(arguments));
    }

    private static int failed(Exception failure) throws Exception {
        if (failure instanceof BenchFailure) {
            System.err.println("bench: " + failure.getMessage());
            return FAILED;
        }
        throw failure;
    }

    /** The stack's parts are processes that outlive whoever starts them; the monolith is a child of this one. */
    private static void leaveNothingRunning(BenchStack stack) {
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        stack.reset();
    }

    private static Path deploy() {
        return Path.of(System.getProperty("bench.deploy", "deploy")).toAbsolutePath().normalize();
    }

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(out);
        BenchStack stack = new BenchStack(deploy(), quick ? Compilers.QUICK_ONLY : Compilers.BOTH);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leaveNothingRunning(stack)));
        Screen screen = new Screen(System.out);
        try (HttpClients http = new HttpClients()) {
            RunResult result = new Bench(deploy(), new Loads(quick), screen, stack, http).run();
            ResultFile.write(result, out.resolve("result.json"));
            Charts.write(result, out);
            ConsoleReport.lines(result).forEach(screen::line);
            screen.line("Written to " + out + ": result.json and plots");
        }
        return 0;
    }
}
