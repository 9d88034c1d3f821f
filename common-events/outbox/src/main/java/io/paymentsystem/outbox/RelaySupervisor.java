package io.paymentsystem.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Keeps one relay running for as long as the application does: stands by while another replica holds the slot, and starts again with
 * backoff after every failure of PostgreSQL, Kafka or the engine, for ever.
 */
final class RelaySupervisor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelaySupervisor.class);

    private static final Duration CLOSE_INTERVAL = Duration.ofMillis(200);

    private final RelayParts parts;
    private final ReplicationSlot slot;
    private final RelayProgress progress;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile @Nullable RelayRun run;
    private @Nullable Thread thread;

    RelaySupervisor(RelayParts parts, ReplicationSlot slot) {
        this.parts = parts;
        this.slot = slot;
        this.progress = parts.progress();
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("outbox-relay").start(this::superviseUntilStopped);
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            closeUntilEnded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        progress.is(RelayProgress.State.STOPPED);
    }

    /** Again and again, since an engine that has not quite started yet does not hear a close. */
    private void closeUntilEnded() throws IOException, InterruptedException {
        Instant patience = parts.clock().instant().plus(parts.settings().deliveryTimeout());
        do {
            RelayRun current = run;
            if (current != null) {
                current.close();
            }
        } while (thread != null && !thread.join(CLOSE_INTERVAL) && parts.clock().instant().isBefore(patience));
    }

    /** Before whatever writes events, and after it on the way down, so that a graceful stop leaves nothing behind. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void superviseUntilStopped() {
        BackOffExecution backOff = backOff();
        while (isRunning()) {
            try {
                if (!slot.prepare()) {
                    standBy();
                    continue;
                }
                long relayedBefore = progress.relayed();
                Throwable failure = relay();
                backOff = progress.relayed() > relayedBefore ? backOff() : backOff;
                restart(failure, backOff);
            } catch (RuntimeException e) {
                restart(e, backOff);
            }
        }
    }

    private @Nullable Throwable relay() {
        RelayRun next = new RelayRun(parts);
        run = next;
        try {
            return isRunning() ? next.untilItEnds() : null;
        } finally {
            run = null;
        }
    }

    private void standBy() {
        progress.is(RelayProgress.State.STANDBY);
        pause(parts.settings().standbyInterval().toMillis());
    }

    private void restart(@Nullable Throwable failure, BackOffExecution backOff) {
        if (isRunning()) {
            progress.is(RelayProgress.State.RESTARTING);
            long wait = backOff.nextBackOff();
            log.warn("The outbox relay ended and starts again in {} ms: {}", wait, String.valueOf(failure));
            pause(wait);
        }
    }

    private void pause(long millis) {
        try {
            stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private BackOffExecution backOff() {
        var backOff = new ExponentialBackOff(parts.settings().restartInterval().toMillis(), 2);
        backOff.setMaxInterval(parts.settings().restartIntervalMax().toMillis());
        return backOff.start();
    }
}
