package io.paymentsystem.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.gateway.GatewaySettings;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PgCallsTests {

    private final CountDownLatch answer = new CountDownLatch(1);
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void makesWhoeverWantsOneCallTooManyWait() {
        PgCalls calls = calls("6s");
        calls.execute(this::waitForTheAnswer);
        calls.execute(this::waitForTheAnswer);
        Thread third = Thread.ofVirtual().start(() -> calls.execute(this::waitForTheAnswer));

        await().until(() -> third.getState() == Thread.State.TIMED_WAITING);
        assertThat(calls.inFlight()).isEqualTo(2);
        answer.countDown();

        await().untilAsserted(() -> assertThat(ended).hasValue(3));
        await().untilAsserted(() -> assertThat(calls.inFlight()).isZero());
    }

    @Test
    void makesRoomAgainWhenACallFails() {
        PgCalls calls = calls("6s");
        calls.execute(() -> {
            throw new IllegalStateException("a test");
        });

        await().dontCatchUncaughtExceptions().untilAsserted(() -> assertThat(calls.inFlight()).isZero());
    }

    @Test
    void letsCallsInFlightEndBeforeItStops() {
        PgCalls calls = calls("6s");
        calls.execute(this::waitForTheAnswer);
        Thread stopping = Thread.ofVirtual().start(calls::stop);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        answer.countDown();

        await().until(() -> !stopping.isAlive());
        assertThat(ended).hasValue(1);
        assertThat(calls.isRunning()).isFalse();
    }

    @Test
    void makesNoCallsOnceItHasStopped() {
        PgCalls calls = calls("6s");
        calls.stop();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> calls.execute(this::waitForTheAnswer));
        assertThat(calls.inFlight()).isZero();
    }

    @Test
    void refusesACallWhenTheOthersDoNotEnd() {
        PgCalls calls = calls("300ms", "6s");
        calls.execute(this::waitForTheAnswer);
        calls.execute(this::waitForTheAnswer);

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> calls.execute(this::waitForTheAnswer))
                .withMessage("2 calls to the PG are in flight, and none of them has ended for PT0.3S");
        answer.countDown();
    }

    @Test
    void stopsWithoutACallThatDoesNotEnd() {
        PgCalls calls = calls("50ms");
        calls.execute(this::waitForTheAnswer);

        calls.stop();

        assertThat(calls.isRunning()).isFalse();
        answer.countDown();
    }

    private void waitForTheAnswer() {
        try {
            answer.await();
            ended.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static PgCalls calls(String stopTimeout) {
        return calls("1m", stopTimeout);
    }

    private static PgCalls calls(String waitMax, String stopTimeout) {
        var properties = new MapConfigurationPropertySource(Map.of(
                "gateway.calls-max", "2", "gateway.calls-wait-max", waitMax, "gateway.stop-timeout", stopTimeout));
        var calls = new PgCalls(new Binder(properties).bind("gateway", GatewaySettings.class).get());
        calls.start();
        return calls;
    }
}
