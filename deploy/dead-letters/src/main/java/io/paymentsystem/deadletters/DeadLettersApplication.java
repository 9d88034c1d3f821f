package io.paymentsystem.deadletters;

import io.paymentsystem.deadletters.desk.DeadLetterId;
import io.paymentsystem.deadletters.desk.DeskFailure;
import io.paymentsystem.deadletters.replay.Verdict;
import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The dead-letter desk on a command line: {@code deploy/dlt.sh} is a thin shell around it. */
@Command(name = "deploy/dlt.sh", description = "The dead-letter desk: what could not be applied, and its replay.",
        synopsisSubcommandLabel = "COMMAND", footer = {"", "Each command has its own --help; that of replay has the exit codes."})
public final class DeadLettersApplication implements Runnable {

    private static final int HELP_COLUMNS_MAX = 120;
    private static final int HELP_COLUMNS_MIN = 60;

    @Spec
    private CommandSpec spec;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this.")
    private boolean help;

    private DeadLettersApplication() {
    }

    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofThisProcess(), arguments));
    }

    static int run(Surroundings around, String... arguments) {
        return new CommandLine(new DeadLettersApplication())
                .addSubcommand(new ListCommand(around))
                .addSubcommand(new ShowCommand(around))
                .addSubcommand(new ReplayCommand(around))
                .addSubcommand(new StopCommand(around))
                .addSubcommand(new AuditCommand(around))
                .registerConverter(DeadLetterId.class, converter(DeadLetterId::new))
                .registerConverter(Verdict.class, converter(Verdict::toOverride))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(around.columns(), HELP_COLUMNS_MIN, HELP_COLUMNS_MAX))
                .setOut(new PrintWriter(around.out(), true))
                .setErr(new PrintWriter(around.err(), true))
                .setParameterExceptionHandler((error, _) -> misunderstood(around, error))
                .setExecutionExceptionHandler((error, _, _) -> failed(around, error))
                .execute(arguments);
    }

    private static <T> ITypeConverter<T> converter(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private static int misunderstood(Surroundings around, ParameterException error) {
        around.errors().line("dlt: " + error.getMessage());
        around.errors().line("`%s --help` tells more.".formatted(error.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.USAGE;
    }

    private static int failed(Surroundings around, Exception error) {
        return switch (error) {
            case DeskFailure failure -> {
                around.errors().lines("", "dlt: " + failure.getMessage());
                yield Exit.FAILED;
            }
            case TypeConversionException wrongEnvironment -> {
                around.errors().line("dlt: " + wrongEnvironment.getMessage());
                yield Exit.USAGE;
            }
            default -> {
                around.errors().line("dlt: what answers is not the desk that this knows: " + error);
                yield Exit.FAILED;
            }
        };
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: list, show, replay, stop or audit");
    }
}
