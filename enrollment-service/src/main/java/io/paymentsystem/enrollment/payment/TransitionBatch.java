package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Sorts a batch of events by what each does to its payment, as it stands after the events before it in the same batch.
 *
 * @param moves    events that move their payment on, with the status that they move it from and to
 * @param refusals events that are impossible for their payment, or whose payment is unknown
 */
public record TransitionBatch<E extends PaymentEvent>(List<Moved<E>> moves, List<Refusal<E>> refusals) {

    /** An event that moves its payment on. */
    public record Moved<E extends PaymentEvent>(Received<E> received, StoredPayment payment, PaymentStatus to) {
    }

    /** Decides for every event; what is late or a duplicate is in neither list. */
    public static <E extends PaymentEvent> TransitionBatch<E> decide(
            List<Received<E>> batch, Map<UUID, StoredPayment> payments, Function<E, PaymentTrigger> trigger) {
        var decided = new TransitionBatch<E>(new ArrayList<>(), new ArrayList<>());
        Map<UUID, StoredPayment> current = new HashMap<>(payments);
        batch.forEach(received -> decided.decide(received, current, trigger.apply(received.event())));
        return decided;
    }

    private void decide(Received<E> received, Map<UUID, StoredPayment> current, PaymentTrigger trigger) {
        StoredPayment payment = current.get(received.event().paymentId());
        if (payment == null) {
            refusals.add(new Refusal<>(received, "payment " + received.event().paymentId() + " is unknown"));
            return;
        }
        switch (PaymentTransitions.of(payment.status(), trigger)) {
            case Transition.Move(PaymentStatus to) -> {
                moves.add(new Moved<>(received, payment, to));
                current.put(payment.id(), payment.in(to));
            }
            case Transition.Ignored() -> { }
            case Transition.Refused() -> refusals.add(new Refusal<>(received,
                    "payment %s is %s, which %s must never meet".formatted(payment.id(), payment.status(), trigger)));
        }
    }
}
