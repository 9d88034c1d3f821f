package io.paymentsystem.endtoend.footing;

import org.jspecify.annotations.Nullable;

/** The one start of the chosen footing. If it fails, whoever comes first is told why, and nobody tries again. */
public final class Start implements AutoCloseable {

    private @Nullable Footing footing;
    private boolean failed;

    /** Starts it when first asked for and returns when it is ready. */
    public synchronized Footing footing() {
        if (failed) {
            throw new IllegalStateException("The system could not be started; the first failure says why.");
        }
        if (footing == null) {
            failed = true;
            footing = Footings.start();
            failed = false;
        }
        return footing;
    }

    @Override
    public synchronized void close() {
        if (footing != null) {
            footing.close();
        }
    }
}
