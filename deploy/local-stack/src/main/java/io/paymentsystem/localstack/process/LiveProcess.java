package io.paymentsystem.localstack.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process that was running when it was looked up, recognised by pid and start time.
 *
 * <p>It may end at any moment: every method copes with a process that is gone, none touches another that took over the pid.
 */
public record LiveProcess(long pid, ProcessStamp stamp) {

    /** Longest wait for a killed process to be gone; the kernel needs milliseconds. */
    private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

    /** The process that runs under this pid now, nothing when it has ended, reaped by its parent or not. */
    public static Optional<LiveProcess> of(long pid) {
        return ProcessStamp.of(pid).map(stamp -> new LiveProcess(pid, stamp));
    }

    /** Whether this very process still runs. */
    public boolean isAlive() {
        return ProcessStamp.of(pid).filter(stamp::equals).isPresent();
    }

    /** Asks the process to stop and waits; false when it still runs after the limit. */
    public boolean stop(StopSignal signal, Duration limit) {
        if (isAlive()) {
            signal.sendTo(pid);
        }
        return Poll.until(limit, () -> !isAlive());
    }

    /**
     * SIGKILLs the process and everything it started, the process first so that it cannot replace what dies under it, and
     * returns once all of them are gone.
     */
    public void killTree() {
        List<LiveProcess> tree = Stream.concat(Stream.of(this), descendants()).toList();
        tree.forEach(LiveProcess::kill);
        if (!Poll.until(KILL_LIMIT, () -> tree.stream().noneMatch(LiveProcess::isAlive))) {
            throw new IllegalStateException("Process " + pid + " or a child of it survives SIGKILL.");
        }
    }

    private Stream<LiveProcess> descendants() {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(child -> LiveProcess.of(child.pid()).stream());
    }

    private void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
