package io.paymentsystem.gateway.call;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.core.exception.AcquirePermissionCancelledException;
import io.paymentsystem.gateway.GatewaySettings;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs calls to the PG, each on its own virtual thread, and no more of them at a time than are allowed: whoever wants another one waits
 * in line, so that a slow PG slows the consumers down instead of filling the memory.
 *
 * <p>Stops after the listeners; calls in flight are waited for within a bound, then interrupted.
 */
@Component
public final class PgCalls implements Executor, SmartLifecycle {

    private final GatewaySettings settings;
    private final Bulkhead bulkhead;
    private volatile @Nullable SimpleAsyncTaskExecutor threads;

    PgCalls(GatewaySettings settings) {
        this.settings = settings;
        this.bulkhead = Bulkhead.of("pg.calls", BulkheadConfig.custom()
                .maxConcurrentCalls(settings.callsMax())
                .maxWaitDuration(settings.callsWaitMax())
                .fairCallHandlingStrategyEnabled(true)
                .build());
    }

    /**
     * Starts a call as soon as there is room for it; waits until then.
     *
     * @throws RejectedExecutionException if there is no room within the bound, or none any more: the call was not made
     */
    @Override
    public void execute(Runnable call) {
        SimpleAsyncTaskExecutor running = threads;
        if (running == null) {
            throw new RejectedExecutionException("no calls to the PG are made any more, since the service is stopping");
        }
        enter();
        try {
            running.execute(() -> runAndLeave(call));
        } catch (RejectedExecutionException e) {
            bulkhead.releasePermission();
            throw e;
        }
    }

    private void enter() {
        try {
            bulkhead.acquirePermission();
        } catch (BulkheadFullException | AcquirePermissionCancelledException e) {
            throw new RejectedExecutionException("%d calls to the PG are in flight, and none of them has ended for %s".formatted(
                    settings.callsMax(), settings.callsWaitMax()), e);
        }
    }

    private void runAndLeave(Runnable call) {
        try {
            call.run();
        } finally {
            bulkhead.onComplete();
        }
    }

    /** How many calls are in flight. */
    public int inFlight() {
        return settings.callsMax() - bulkhead.getMetrics().getAvailableConcurrentCalls();
    }

    @Override
    public void start() {
        var executor = new SimpleAsyncTaskExecutor("pg-call-");
        executor.setVirtualThreads(true);
        executor.setTaskTerminationTimeout(settings.stopTimeout().toMillis());
        threads = executor;
    }

    /** Ends with the last call in flight, or when it interrupts those that take too long; their payments are inquired about later. */
    @Override
    public void stop() {
        SimpleAsyncTaskExecutor running = threads;
        threads = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    @Override
    public int getPhase() {
        return Findings.PHASE + 1;
    }
}
