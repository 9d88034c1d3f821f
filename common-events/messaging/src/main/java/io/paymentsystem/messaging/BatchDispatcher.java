package io.paymentsystem.messaging;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.MalformedEventException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a polled batch to its handler as one unit of work, so that good records never share a bad one's fate.
 *
 * <ul>
 *   <li>A record that is not an event goes to the dead-letter topic, once the others have been applied: they do not wait for it.
 *   <li>A batch that fails is rolled back and tried again record by record; the record that fails alone becomes a dead letter.
 *   <li>A failure that time may heal (database or broker away, deadlock) is thrown on: the container's error handler keeps the
 *       partition where it is and delivers the same batch again, with backoff, until it succeeds.
 * </ul>
 *
 * <p>Offsets are committed after the method returns, so an event's effect is committed before its offset and never after. A crash in
 * between delivers the batch again: handlers are idempotent, and a dead letter may be published twice.
 */
public class BatchDispatcher {

    private static final Logger log = LoggerFactory.getLogger(BatchDispatcher.class);

    private final DeadLetters deadLetters;

    BatchDispatcher(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Dispatches one polled batch; returns once every record of it has been applied or rests on the dead-letter topic. */
    public <E extends Event> void dispatch(List<ConsumerRecord<byte[], byte[]>> records, Class<E> eventType, BatchHandler<E> handler) {
        List<Received<E>> batch = new ArrayList<>(records.size());
        Map<ConsumerRecord<byte[], byte[]>, MalformedEventException> unreadable = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> source : records) {
            try {
                batch.add(Received.from(source, eventType));
            } catch (MalformedEventException e) {
                unreadable.put(source, e);
            }
        }
        if (!batch.isEmpty()) {
            together(batch, handler);
        }
        unreadable.forEach(deadLetters::publish);
    }

    private <E extends Event> void together(List<Received<E>> batch, BatchHandler<E> handler) {
        try {
            apply(batch, handler);
        } catch (RuntimeException e) {
            if (TransientFailures.includes(e)) {
                throw e;
            }
            log.warn("A batch of {} failed, so its records are tried one by one: {}", batch.size(), e.toString());
            batch.forEach(received -> alone(received, handler));
        }
    }

    private <E extends Event> void alone(Received<E> received, BatchHandler<E> handler) {
        try {
            apply(List.of(received), handler);
        } catch (RuntimeException e) {
            if (TransientFailures.includes(e)) {
                throw e;
            }
            deadLetters.publish(received.source(), e);
        }
    }

    private <E extends Event> void apply(List<Received<E>> batch, BatchHandler<E> handler) {
        handler.handle(batch).forEach(refusal ->
                deadLetters.publish(refusal.received().source(), new RefusedEventException(refusal.reason())));
    }
}
