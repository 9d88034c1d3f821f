package io.paymentsystem.gateway.call;

import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.payment.Learned;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What calls have found out, on its way into the database: one thread takes whatever has gathered and settles it in one transaction,
 * so that the busier it gets, the cheaper each finding is.
 *
 * <p>A finding lives in memory only. Lost in a crash, it is found out again, since its payment's row stays unfinished. Stops last, when
 * nothing is reported any more, and writes what is left.
 */
@Component
public final class Findings implements SmartLifecycle {

    /** Below that of the web server and above that of the outbox's relay, which is to publish what is written last. */
    static final int PHASE = DEFAULT_PHASE - 3072;

    private static final Logger log = LoggerFactory.getLogger(Findings.class);
    private static final long IDLE_MILLIS = 100;

    private final PatientSettlement settlement;
    private final GatewaySettings settings;
    private final BlockingQueue<Learned> queue;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread writer;

    Findings(PatientSettlement settlement, GatewaySettings settings) {
        this.settlement = settlement;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.findingsQueueMax());
    }

    /** Hands on a finding; waits while too many others wait to be written. */
    public void report(Learned learned) {
        try {
            queue.put(learned);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            log.warn("A finding about payment {} is dropped and will be found out again", learned.paymentId());
        }
    }

    /** How many wait to be written. */
    public int waiting() {
        return queue.size();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        writer = Thread.ofPlatform().name("findings").start(this::writeUntilStopped);
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            if (writer != null && !writer.join(settings.stopTimeout())) {
                writer.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void writeUntilStopped() {
        try {
            while (isRunning() || !queue.isEmpty()) {
                List<Learned> gathered = gathered();
                if (!gathered.isEmpty()) {
                    settlement.settle(gathered, this::pause);
                }
            }
        } catch (InterruptedException _) {
            log.warn("{} findings are dropped and will be found out again", queue.size());
        }
    }

    private List<Learned> gathered() throws InterruptedException {
        List<Learned> gathered = new ArrayList<>();
        Learned first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            gathered.add(first);
            queue.drainTo(gathered, settings.findingsMax() - 1);
        }
        return gathered;
    }

    private boolean pause(long millis) {
        try {
            return !stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
