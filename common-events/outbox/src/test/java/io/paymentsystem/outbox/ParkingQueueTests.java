package io.paymentsystem.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.debezium.connector.base.ChangeEventQueue;
import io.debezium.pipeline.DataChangeEvent;
import io.debezium.util.LoggingContext;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;

class ParkingQueueTests {

    private static final int BATCH = 10;
    private static final Duration POLL_INTERVAL = Duration.ofMillis(10);
    private static final int POLLS = 100;

    private final ChangeEventQueue<DataChangeEvent> queue = new ChangeEventQueue.Builder<DataChangeEvent>()
            .pollInterval(POLL_INTERVAL).maxBatchSize(BATCH).maxQueueSize(2 * BATCH)
            .loggingContextSupplier(() -> LoggingContext.forConnector("test", "queue", "reader"))
            .queueProvider(new ParkingQueue<>())
            .build();

    @Test
    void idlesWithoutSpinning() throws InterruptedException {
        cpuOfPollingInVain();

        assertThat(cpuOfPollingInVain()).as("CPU of " + POLLS + " polls").isLessThan(POLL_INTERVAL.multipliedBy(POLLS).dividedBy(25));
    }

    private Duration cpuOfPollingInVain() throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        for (int poll = 0; poll < POLLS; poll++) {
            assertThat(queue.poll()).isEmpty();
        }
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - begun);
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
}
