package io.paymentsystem.bench;

import org.jspecify.annotations.Nullable;

/** The benchmark cannot go on; the message says why to whoever runs it. */
public final class BenchFailure extends RuntimeException {

    public BenchFailure(String message) {
        this(message, null);
    }

    public BenchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
