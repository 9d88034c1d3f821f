package io.paymentsystem.deadletters.replay;

import java.util.concurrent.CountDownLatch;

/** Where to be told that this process is to end, by Ctrl-C for one. */
@FunctionalInterface
public interface Interruptions {

    /** From now until the watch is closed, an interruption runs this. */
    Watch during(Runnable undo);

    /** Open while there is something to undo. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {

        /** There is nothing to undo any more; does not return in a process that is ending. */
        @Override
        void close();
    }

    /** Those of this JVM. */
    static Interruptions ofTheJvm() {
        return undo -> {
            var hook = new Thread(undo, "interruption");
            Runtime.getRuntime().addShutdownHook(hook);
            return () -> remove(hook);
        };
    }

    private static void remove(Thread hook) {
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
