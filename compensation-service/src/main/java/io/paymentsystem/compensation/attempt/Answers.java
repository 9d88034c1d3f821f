package io.paymentsystem.compensation.attempt;

import io.paymentsystem.compensation.ledger.Ledger;
import io.paymentsystem.compensation.ledger.LedgerKey;
import io.paymentsystem.compensation.ledger.Progress;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets attempts wait for answers. The ledger alone is the truth, whichever process received the answer; a signal within this process
 * only makes the waiting attempt look at once, and losing it costs at most one poll interval.
 */
@Component
class Answers {

    private final Ledger ledger;
    private final AttemptSettings settings;
    private final Map<LedgerKey, Semaphore> signals = new ConcurrentHashMap<>();

    Answers(Ledger ledger, AttemptSettings settings) {
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Answers were stored by this process. */
    record Stored(Collection<LedgerKey> keys) {
    }

    @TransactionalEventListener
    void on(Stored stored) {
        stored.keys().forEach(key -> {
            Semaphore signal = signals.get(key);
            if (signal != null) {
                signal.release();
            }
        });
    }

    /** To be called before the gateway is asked, so that no answer is too fast. */
    Waiting expect(LedgerKey key) {
        var signal = new Semaphore(0);
        signals.put(key, signal);
        return new Waiting(key, signal);
    }

    /** One attempt that waits for its answer. */
    final class Waiting implements AutoCloseable {

        private final LedgerKey key;
        private final Semaphore signal;

        private Waiting(LedgerKey key, Semaphore signal) {
            this.key = key;
            this.signal = signal;
        }

        /** Waits for an answer, {@code atMost} so long, and returns how far the compensation is then. */
        Progress await(Duration atMost) {
            long deadlineNanos = System.nanoTime() + atMost.toNanos();
            while (true) {
                Progress progress = ledger.progress(key);
                long leftNanos = deadlineNanos - System.nanoTime();
                if (isAnswered(progress) || leftNanos <= 0) {
                    return progress;
                }
                pause(Math.min(leftNanos, settings.answerPoll().toNanos()));
            }
        }

        private static boolean isAnswered(Progress progress) {
            return switch (progress.state()) {
                case UNDONE, NOT_UNDONE, COMPLETED -> true;
                case RECEIVED, STARTED, FAILED -> false;
            };
        }

        private void pause(long nanos) {
            try {
                if (signal.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompensationFailedException("interrupted while waiting for the gateway's answer");
            }
        }

        @Override
        public void close() {
            signals.remove(key, signal);
        }
    }
}
