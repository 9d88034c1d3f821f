package io.paymentsystem.outbox;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the rows that the relay has left behind: written while there was no slot, or skipped by it.
 *
 * <p>With it a lost slot costs delay and order, never an event.
 */
final class Sweeper {

    private static final Logger log = LoggerFactory.getLogger(Sweeper.class);

    private final OutboxRows rows;
    private final Acknowledgements acknowledgements;
    private final RelayProgress progress;
    private final OutboxSettings settings;

    Sweeper(OutboxRows rows, Acknowledgements acknowledgements, RelayProgress progress, OutboxSettings settings) {
        this.rows = rows;
        this.acknowledgements = acknowledgements;
        this.progress = progress;
        this.settings = settings;
    }

    /** Publishes all overdue rows, a batch at a time; a failure is logged and left to the next sweep. */
    void sweep() {
        try {
            List<OutboxRow> overdue;
            do {
                overdue = rows.overdue(settings.sweepAge(), progress.horizon(settings.sweepAge()), settings.batchMax());
                publish(overdue);
            } while (overdue.size() == settings.batchMax());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            log.warn("A sweep of the outbox failed and is tried again in {}: {}", settings.sweepInterval(), e.toString());
        }
    }

    private void publish(List<OutboxRow> overdue) throws ExecutionException, InterruptedException {
        if (overdue.isEmpty()) {
            return;
        }
        acknowledgements.await(overdue);
        rows.delete(overdue);
        progress.swept(overdue.size());
        log.info("Swept {} rows older than {} out of the outbox", overdue.size(), settings.sweepAge());
    }
}
