package io.paymentsystem.gateway.call;

import io.paymentsystem.gateway.GatewaySettings;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs calls to the PG, each on its own virtual thread, and no more of them at a time than are allowed: whoever wants another one waits
 * in line, so that a slow PG slows the consumers down instead of filling the memory.
 *
 * <p>Stops after the listeners; calls in flight are waited for within a bound, then left to themselves.
 */
@Component
public final class PgCalls implements Executor, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PgCalls.class);

    private final Semaphore free;
    private final int max;
    private final Duration stopTimeout;
    private volatile boolean running;

    PgCalls(GatewaySettings settings) {
        max = settings.callsMax();
        free = new Semaphore(max, true);
        stopTimeout = settings.stopTimeout();
    }

    /** Starts a call as soon as there is room for it; waits until then. */
    @Override
    public void execute(Runnable call) {
        free.acquireUninterruptibly();
        Thread.ofVirtual().name("pg-call").start(() -> {
            try {
                call.run();
            } finally {
                free.release();
            }
        });
    }

    /** How many calls are in flight. */
    public int inFlight() {
        return max - free.availablePermits();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        try {
            if (free.tryAcquire(max, stopTimeout.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(max);
            } else {
                log.warn("{} calls to the PG are still in flight; their payments are inquired about after the lease", inFlight());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Findings.PHASE + 1;
    }
}
