package io.paymentsystem.enrollment.enrolment;

import static java.util.stream.Collectors.toMap;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.enrollment.payment.StoredPayment;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Answers repairs of payments that need no move any more: whoever sends one has missed what was said of the payment, and so others may
 * have too. It is said again with the repair's trace and mark. Ordinary duplicates are met with silence.
 */
@Component
class SayingAgain {

    private final Enrolments enrolments;
    private final Outbox outbox;

    SayingAgain(Enrolments enrolments, Outbox outbox) {
        this.enrolments = enrolments;
        this.outbox = outbox;
    }

    /**
     * Says again, once of each payment however many repairs there are, what was said last.
     *
     * @param found the locked payments as the batch found them: what it moves itself is said for the first time
     */
    void upon(List<Received<PaymentProcessed>> batch, Map<UUID, StoredPayment> found) {
        Map<UUID, Received<PaymentProcessed>> repairs = batch.stream()
                .filter(received -> received.reconciliationRun().isPresent() && found.containsKey(received.event().paymentId()))
                .collect(toMap(received -> received.event().paymentId(), Function.identity(), (first, _) -> first, LinkedHashMap::new));
        if (!repairs.isEmpty()) {
            say(repairs.values(), found);
        }
    }

    private void say(Collection<Received<PaymentProcessed>> repairs, Map<UUID, StoredPayment> found) {
        Map<UUID, Instant> enrolledAt = enrolments.times(repairs.stream().map(repair -> found.get(repair.event().paymentId())).toList());
        outbox.append(repairs.stream()
                .flatMap(repair -> said(found.get(repair.event().paymentId()), enrolledAt).stream()
                        .map(event -> new OutgoingEvent(event, repair.traceparent(), repair.reconciliationRun().orElseThrow())))
                .toList());
    }

    /** A payment rests in PAYMENT_PROCESSED only while its money is to go back. Why, is told by who is enrolled now. */
    private static List<Event> said(StoredPayment it, Map<UUID, Instant> enrolledAt) {
        return switch (it.status()) {
            case FINAL_COMPLETED ->
                    List.of(new PaymentCompleted(it.id(), it.courseId(), it.studentId(), it.amount(), enrolledAt.get(it.id())));
            case PAYMENT_PROCESSED ->
                    List.of(enrolledAt.containsKey(it.id()) ? NoEnrolment.sinceEnrolledAlready(it) : NoEnrolment.sinceClosed(it));
            case CREATED, COUNT_UPDATED, EXCEEDS_CAPACITY, REJECTED, CANCELLED, CANCELLATION_FAILED, FINAL_COMPENSATION_FAILED ->
                    List.of();
        };
    }
}
