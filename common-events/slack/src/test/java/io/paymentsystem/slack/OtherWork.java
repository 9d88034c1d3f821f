package io.paymentsystem.slack;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Scheduled work of the service that has nothing to do with Slack. */
@Component
class OtherWork {

    private final AtomicInteger runs = new AtomicInteger();
    private volatile CountDownLatch held = new CountDownLatch(0);

    @Scheduled(fixedDelay = 10)
    void run() throws InterruptedException {
        runs.incrementAndGet();
        held.await();
    }

    int runs() {
        return runs.get();
    }

    void isHeld() {
        held = new CountDownLatch(1);
    }

    void goesOn() {
        held.countDown();
    }
}
