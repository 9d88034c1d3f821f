package io.paymentsystem.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What tells a process from a later one that was given the same pid: when it started.
 *
 * <p>Linux is asked for the raw tick count, because start instants there are derived from the wall clock and move when it is
 * set; a process that has ended but is not yet reaped by its parent counts as ended.
 */
record ProcessStamp(String value) {

    private static final int STATE = 0;
    private static final int START_TICKS = 19;

    /** The stamp of a process that runs, nothing when it has ended or never was. */
    static Optional<ProcessStamp> of(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(Path.of("/proc/self/stat")) ? fromLinux(stat) : fromHandle(pid);
    }

    private static Optional<ProcessStamp> fromLinux(Path stat) {
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return ended ? Optional.empty() : Optional.of(new ProcessStamp("ticks:" + fields[START_TICKS]));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static Optional<ProcessStamp> fromHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> new ProcessStamp("millis:" + start.toEpochMilli()));
    }
}
