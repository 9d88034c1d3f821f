package io.paymentsystem.outbox;

import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Publishes what the engine read once others see it too, deletes it, and only then lets the slot move on.
 *
 * <p>Whatever fails is thrown as a plain exception, which ends this run of the engine, and the next one reads the same rows again. It is
 * never one of Connect's retriable exceptions: the engine would go on without the batch.
 */
final class Relay implements ChangeConsumer<ChangeEvent<SourceRecord, SourceRecord>> {

    private final OutboxRows rows;
    private final Commits commits;
    private final Acknowledgements acknowledgements;
    private final RelayProgress progress;
    private final Instant startedAt;

    Relay(OutboxRows rows, Commits commits, Acknowledgements acknowledgements, RelayProgress progress, Instant startedAt) {
        this.rows = rows;
        this.commits = commits;
        this.acknowledgements = acknowledgements;
        this.progress = progress;
        this.startedAt = startedAt;
    }

    @Override
    public void handleBatch(
            List<ChangeEvent<SourceRecord, SourceRecord>> events,
            RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer) throws InterruptedException {
        RelayBatch batch = RelayBatch.from(events);
        if (!batch.rows().isEmpty()) {
            relay(batch);
        }
        for (var event : events) {
            committer.markProcessed(event);
        }
        committer.markBatchFinished();
    }

    private void relay(RelayBatch batch) throws InterruptedException {
        progress.reading(batch.committedAt());
        commits.awaitSeen(batch.transactions());
        List<OutboxRow> unacknowledged = batch.committedAt().isBefore(startedAt) ? withoutAcknowledged(batch.rows()) : batch.rows();
        try {
            acknowledgements.await(unacknowledged);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not acknowledge a batch of " + unacknowledged.size(), e.getCause());
        }
        rows.delete(unacknowledged);
        progress.relayed(unacknowledged.size());
    }

    /** What a former run had published and deleted is read again after a crash; a row that is gone has been acknowledged. */
    private List<OutboxRow> withoutAcknowledged(List<OutboxRow> read) {
        Set<Long> stillThere = rows.stillThere(read);
        return read.stream().filter(row -> stillThere.contains(row.id())).toList();
    }
}
