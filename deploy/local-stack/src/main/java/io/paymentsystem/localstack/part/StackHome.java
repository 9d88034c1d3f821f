package io.paymentsystem.localstack.part;

import io.paymentsystem.localstack.process.LogFile;
import io.paymentsystem.localstack.process.PidFile;
import java.nio.file.Path;
import java.util.List;

/** The folder that holds everything the stack writes: data, logs, pid files and unpacked programs. */
public record StackHome(Path root) {

    /** Where a part keeps its data. */
    public Path data(String part) {
        return root.resolve("data").resolve(part);
    }

    /** Where a part's output goes. */
    public LogFile log(String part) {
        return new LogFile(root.resolve("logs").resolve(part + ".log"));
    }

    /** Where a part's process is written down. */
    public PidFile pidFile(String part) {
        return new PidFile(root.resolve("run").resolve(part + ".pid"));
    }

    /** The folder of the program that a part runs from, kept apart from what a build writes. */
    public Path program(String part) {
        return root.resolve("programs").resolve(part);
    }

    /** Where programs are unpacked once; kept when the data is cleared. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** Held by the command that is changing the stack. */
    public Path lock() {
        return root.resolve("stack.lock");
    }

    /** What clearing the data removes; nothing else in the folder is ever touched. */
    public List<Path> cleared() {
        return List.of(root.resolve("data"), root.resolve("logs"), root.resolve("run"));
    }
}
