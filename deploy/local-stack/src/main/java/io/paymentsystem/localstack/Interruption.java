package io.paymentsystem.localstack;

import java.util.concurrent.CountDownLatch;

/** Undoes unfinished work when the JVM is told to end while it is under way, by Ctrl-C for one. */
public final class Interruption implements AutoCloseable {

    private final Thread hook;
    private volatile boolean begun;

    private Interruption(Runnable undo) {
        this.hook = new Thread(() -> {
            begun = true;
            undo.run();
        }, "interruption");
    }

    /** From now until it is closed, the end of the JVM runs this first. */
    public static Interruption undoingWith(Runnable undo) {
        Interruption interruption = new Interruption(undo);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Returns at once in a JVM that goes on, never in one that is ending: what fails now fails because of the undoing. */
    public void haltIfBegun() {
        if (begun) {
            waitForTheEnd();
        }
    }

    /** The work is finished, or has failed; does not return in a JVM that is ending. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException theJvmIsEnding) {
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }
}
