package io.paymentsystem.localstack;

import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.process.Poll;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Lets one command at a time change a stack. The lock goes with the process that holds it, however that ends. */
final class StackLock implements AutoCloseable {

    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, waiting for whoever holds it.
     *
     * @throws StackFailure when it is still held after the limit
     */
    static StackLock acquire(Path file, Duration limit, PrintStream out) {
        FileChannel channel = open(file);
        if (!tryLock(channel)) {
            out.println("Another command is working on this stack; waiting for it to finish.");
            if (!Poll.until(limit, () -> tryLock(channel))) {
                throw new StackFailure("Another command has held " + file + " for " + limit.toSeconds() + " s; try again later.");
            }
        }
        return new StackLock(channel);
    }

    private static FileChannel open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean tryLock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
