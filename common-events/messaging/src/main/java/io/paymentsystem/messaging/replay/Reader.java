package io.paymentsystem.messaging.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads single records and stretches of partitions, in no consumer group. {@code KafkaTemplate.receive} would fetch anew for every record,
 * where those of one replay mostly lie side by side.
 */
final class Reader implements AutoCloseable {

    /** Where a partition ends a fetch must not wait for more: what is asked next waits behind it. */
    static final Properties PROPERTIES = new Properties();

    static {
        PROPERTIES.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
    }

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A gap that is read over, in records; a longer one is skipped. */
    private static final long GAP = 500;

    private final Consumer<byte[], byte[]> consumer;

    Reader(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Where partitions end now. They are assigned for it: Kafka's consumer warns about any that is not. */
    Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        consumer.assign(partitions);
        return consumer.endOffsets(partitions, PATIENCE);
    }

    /** The records at these places; where one is gone, there is none. */
    List<ConsumerRecord<byte[], byte[]>> at(Collection<Place> places) {
        Map<TopicPartition, TreeSet<Long>> wanted = places.stream().collect(Collectors.groupingBy(Place::deadPartition,
                Collectors.mapping(Place::offset, Collectors.toCollection(TreeSet::new))));
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        wanted.forEach((partition, offsets) -> stretches(offsets).forEach(stretch ->
                read(partition, stretch.getFirst(), stretch.getLast() + 1, record -> {
                    if (offsets.contains(record.offset())) {
                        found.add(record);
                    }
                })));
        return found;
    }

    private static List<List<Long>> stretches(TreeSet<Long> offsets) {
        List<List<Long>> stretches = new ArrayList<>();
        for (long offset : offsets) {
            if (stretches.isEmpty() || offset - stretches.getLast().getLast() > GAP) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(offset);
        }
        return stretches;
    }

    /** Every record of the partition from there to where it ends now. */
    void forEachFrom(TopicPartition partition, long from, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> action) {
        read(partition, from, Long.MAX_VALUE, action);
    }

    private void read(TopicPartition partition, long from, long until,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> action) {
        long end = Math.min(until, ends(Set.of(partition)).get(partition));
        long first = consumer.beginningOffsets(Set.of(partition), PATIENCE).get(partition);
        consumer.seek(partition, Math.max(first, Math.min(from, end)));
        long deadlineNanos = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition, PATIENCE) < end) {
            List<ConsumerRecord<byte[], byte[]>> polled = consumer.poll(POLL).records(partition);
            polled.stream().filter(record -> record.offset() < end).forEach(action);
            deadlineNanos = polled.isEmpty() ? deadlineNanos : System.nanoTime() + PATIENCE.toNanos();
            if (System.nanoTime() > deadlineNanos) {
                throw new TimeoutException(partition + " does not give the records up to " + end);
            }
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
