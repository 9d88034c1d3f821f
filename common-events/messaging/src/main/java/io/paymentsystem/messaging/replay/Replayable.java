package io.paymentsystem.messaging.replay;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A dead letter that was read and can be put back as it is. {@link OriginalTopics} alone makes one, so nothing else can be put there. */
public final class Replayable {

    private final Place place;
    private final ProducerRecord<byte[], byte[]> record;
    private final long after;
    private final long readAtNanos;

    Replayable(Place place, ProducerRecord<byte[], byte[]> record, long after, long readAtNanos) {
        this.place = place;
        this.record = record;
        this.after = after;
        this.readAtNanos = readAtNanos;
    }

    /** Where the dead letter rests. */
    public Place place() {
        return place;
    }

    /** The replay will stand on its topic at this offset or beyond. */
    public long after() {
        return after;
    }

    long readAtNanos() {
        return readAtNanos;
    }

    ProducerRecord<byte[], byte[]> record() {
        return record;
    }
}
