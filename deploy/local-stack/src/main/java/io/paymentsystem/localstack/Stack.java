package io.paymentsystem.localstack;

import io.paymentsystem.localstack.part.Folders;
import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.Ports;
import io.paymentsystem.localstack.part.Repository;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.Commands;
import io.paymentsystem.localstack.process.LiveProcess;
import io.paymentsystem.localstack.process.LogFile;
import io.paymentsystem.localstack.process.Poll;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The embedded stack of one checkout: every part a process of its own that outlives the JVM that started it.
 *
 * <p>All state is on disk, so several JVMs may hold a {@code Stack} of the same home; one at a time changes it, the others wait.
 * Every method is safe to repeat. What fails, fails with a {@link StackFailure} whose message is meant for people.
 */
public final class Stack {

    private final StackHome home;
    private final Ports ports;
    private final PrintStream out;
    private final PrintStream err;
    private final Limits limits = Limits.USUAL;
    private final Commands commands;
    private final Parts parts;
    private final Running running;

    private Stack(StackHome home, Ports ports, Parts parts, Commands commands, PrintStream out, PrintStream err) {
        this.home = home;
        this.ports = ports;
        this.commands = commands;
        this.out = out;
        this.err = err;
        this.parts = parts;
        this.running = new Running(home);
    }

    /**
     * The stack of the checkout around this folder. STACK_HOME and the ports' variables are taken from the environment; jars
     * are taken as they are built. Parts that STACK_WITHOUT names are somebody else's, at the same addresses.
     */
    public static Stack in(Path folder, Map<String, String> environment, PrintStream out, PrintStream err) {
        Repository repository = Repository.around(folder);
        Path folderOfData = Optional.ofNullable(environment.get("STACK_HOME")).filter(path -> !path.isBlank())
                .map(Path::of).orElseGet(repository::usualHome);
        StackHome home = new StackHome(folderOfData.toAbsolutePath().normalize());
        Ports ports = Ports.from(environment);
        Commands commands = new Commands();
        Parts parts = Parts.of(repository, home, ports, JavaProgram.from(environment), commands)
                .without(environment.getOrDefault("STACK_WITHOUT", ""));
        return new Stack(home, ports, parts, commands, out, err);
    }

    /**
     * Starts the named parts and those they need, all when none is named, and returns when they are ready. When one fails,
     * those started by this call are stopped again. Says so when all are up already.
     */
    public void up(Collection<String> names) {
        List<Part> wanted = parts.withNeeds(names);
        try (StackLock lock = lock()) {
            if (running.statuses(wanted).stream().allMatch(PartStatus::isUp)) {
                out.println("Already up; nothing to do.");
                return;
            }
            Stopwatch stopwatch = Stopwatch.start();
            start(wanted);
            out.println("Up after " + stopwatch.toString().strip() + ".");
        }
    }

    /** Stops all parts in good order and keeps their data. A part that does not stop within a minute is killed. */
    public void down() {
        try (StackLock lock = lock()) {
            stop();
        }
    }

    /** Stops all parts and clears their data, logs included; unpacked programs are kept. */
    public void reset() {
        try (StackLock lock = lock()) {
            stop();
            home.cleared().forEach(Folders::delete);
            out.println("Data cleared.");
        }
    }

    /** SIGKILLs a part with all its processes and returns when they are gone. */
    public void kill(String name) {
        Part part = parts.named(name);
        try (StackLock lock = lock()) {
            running.process(part).ifPresentOrElse(process -> kill(part, process), () -> out.println(name + " is not running."));
        }
    }

    /** Asks a part to stop and returns when it has; kills it when it does not within the time a part is given. */
    public void stop(String name) {
        Part part = parts.named(name);
        try (StackLock lock = lock()) {
            if (running.process(part).isPresent()) {
                stopping(limits.stop()).stop(List.of(part));
            } else {
                out.println(name + " is not running.");
            }
        }
    }

    /** Starts one part and returns when it is ready; what it needs is expected to be up. */
    public void start(String name) {
        Part part = parts.named(name);
        try (StackLock lock = lock()) {
            if (running.isReady(part)) {
                out.println(name + " is up already.");
            } else {
                start(List.of(part));
            }
        }
    }

    /** How every part is doing now, in the order in which they start. Does not wait for other commands. */
    public List<PartStatus> status() {
        return running.statuses(parts.all());
    }

    /** Whether every part's process runs, ready or not. */
    public boolean isRunning() {
        return parts.all().stream().allMatch(part -> running.process(part).isPresent());
    }

    /** Where a part's output goes. */
    public LogFile log(String name) {
        return home.log(parts.named(name).name());
    }

    /** Where the parts serve. */
    public Ports ports() {
        return ports;
    }

    private void start(List<Part> wanted) {
        new StartingParts(new PartStarter(running, limits.start(), out), stopping(limits.undo()), commands, err).start(wanted);
    }

    private void stop() {
        if (parts.all().stream().allMatch(part -> running.process(part).isEmpty())) {
            out.println("Already down; nothing to stop.");
        } else {
            out.println("Stopping:");
            stopping(limits.stop()).stop(parts.all());
        }
    }

    private StoppingParts stopping(Duration limit) {
        return new StoppingParts(running, limit, out);
    }

    private void kill(Part part, LiveProcess process) {
        process.killTree();
        // The kernel calls a process ended while its last threads still hold its sockets.
        Poll.until(limits.stop(), part.port()::isFree);
        home.pidFile(part.name()).delete();
        out.println(part.name() + " killed (pid " + process.pid() + ").");
    }

    private StackLock lock() {
        return StackLock.acquire(home.lock(), limits.lock(), out);
    }
}
