package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Payments that flow at a steady pace for as long as something happens: every tenth is declined, all others find a seat. */
final class Traffic implements AutoCloseable {

    private static final int PER_SECOND = 40;
    private static final int SEATS = 100_000;
    private static final long PRICE = 20_000;

    private final PaymentSystem system;
    private final Course course;
    private final List<Payment> payments = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final CompletableFuture<Void> producer;

    private Traffic(PaymentSystem system) {
        this.system = system;
        course = system.course(SEATS, PRICE);
        producer = CompletableFuture.runAsync(
                () -> Pace.perSecond(PER_SECOND, this::sendOne, over::get), Thread.ofPlatform()::start);
    }

    /** Begins, and returns when the first payments have their seats. */
    static Traffic through(PaymentSystem system) {
        var traffic = new Traffic(system);
        try {
            await("payments flow").atMost(PaymentSystem.PATIENCE).until(() -> system.seatsTaken(traffic.course) > 0);
        } catch (RuntimeException e) {
            traffic.close();
            throw e;
        }
        return traffic;
    }

    private void sendOne() {
        Payment payment = Payment.of(course, payments.size());
        if (payment.studentId() % 10 == 0) {
            system.pg().treats(payment, "{\"declineRate\":1}");
        }
        system.submit(payment);
        payments.add(payment);
    }

    /** Returns when as many payments again as so far have been sent. */
    void goesOn() {
        int enough = payments.size() * 2 + PER_SECOND;
        await("payments go on").atMost(PaymentSystem.PATIENCE).until(() -> payments.size() >= enough);
    }

    /** Sends no more; it must have sent until now, and all of that has to end well, with books that agree. */
    void endsWell() {
        over.set(true);
        producer.join();
        assertThat(system.awaitEnds(payments)).containsOnlyKeys("FINAL_COMPLETED", "CANCELLED");
        List<Outcome> outcomes = system.outcomes(payments);
        assertThat(outcomes.stream().map(Outcome::objection).flatMap(Optional::stream)).isEmpty();
        long completed = outcomes.stream().filter(Outcome::isCompleted).count();
        assertThat((long) system.enrolled(course)).isEqualTo(completed);
        assertThat((long) system.seatsTaken(course)).isEqualTo(completed);
    }

    @Override
    public void close() {
        over.set(true);
    }
}
