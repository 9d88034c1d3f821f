package io.paymentsystem.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.connector.base.ChangeEventQueue;
import io.debezium.connector.base.QueueProvider;
import io.debezium.pipeline.DataChangeEvent;
import io.debezium.util.LoggingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class ParkingQueueTests {

    private static final int BATCH = 10;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);
    private static final int POLLS = 50;
    /** Whoever spins through a millisecond asks thousands of times. */
    private static final int ASKS_OF_A_POLL = 20;
    private static final int ASKS = 1_000;

    private final AtomicInteger asked = new AtomicInteger();
    private final ChangeEventQueue<DataChangeEvent> queue = new ChangeEventQueue.Builder<DataChangeEvent>()
            .pollInterval(POLL_INTERVAL).maxBatchSize(BATCH).maxQueueSize(2 * BATCH)
            .loggingContextSupplier(() -> LoggingContext.forConnector("test", "queue", "reader"))
            .queueProvider(new Counted<>(new ParkingQueue<>(), asked))
            .build();

    @Test
    void idlesWithoutSpinning() throws InterruptedException {
        for (int poll = 0; poll < POLLS; poll++) {
            assertThat(queue.poll()).isEmpty();
        }

        assertThat(asked).hasValueLessThan(POLLS * ASKS_OF_A_POLL);
    }

    @Test
    void letsNobodyWaitForWhatIsThere() {
        var parking = new ParkingQueue<DataChangeEvent>();
        parking.enqueue(event("a"));
        long begun = System.nanoTime();

        for (int ask = 0; ask < ASKS; ask++) {
            assertThat(parking.size()).isEqualTo(1);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ParkingQueue.PARK.multipliedBy(ASKS));
    }

    @Test
    void keepsTheOrder() throws InterruptedException {
        List<DataChangeEvent> events = List.of(event("a"), event("b"), event("c"));

        for (DataChangeEvent event : events) {
            queue.enqueue(event);
        }

        assertThat(queue.poll()).containsExactlyElementsOf(events);
    }

    @Test
    void givesAFullBatchAtOnceAndKeepsTheRest() throws InterruptedException {
        for (int number = 0; number < BATCH + 1; number++) {
            queue.enqueue(event("event " + number));
        }

        assertThat(queue.poll()).hasSize(BATCH);
        assertThat(queue.poll()).hasSize(1);
    }

    private static DataChangeEvent event(String topic) {
        return new DataChangeEvent(new SourceRecord(null, null, topic, null, null));
    }

    private record Counted<T>(QueueProvider<T> queue, AtomicInteger asked) implements QueueProvider<T> {

        @Override
        public String name() {
            return queue.name();
        }

        @Override
        public void configure(Map<String, ?> configuration) {
            queue.configure(configuration);
        }

        @Override
        public void enqueue(T event) throws InterruptedException {
            queue.enqueue(event);
        }

        @Override
        public T poll() throws InterruptedException {
            return queue.poll();
        }

        @Override
        public int size() {
            asked.incrementAndGet();
            return queue.size();
        }
    }
}
