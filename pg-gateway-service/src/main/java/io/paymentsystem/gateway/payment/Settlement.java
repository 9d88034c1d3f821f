package io.paymentsystem.gateway.payment;

import io.paymentsystem.gateway.payment.Transition.Ignored;
import io.paymentsystem.gateway.payment.Transition.Move;
import io.paymentsystem.gateway.payment.Transition.Refused;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies what was learned: the payments' rows are locked, moved by the rules and written, with the events, in one transaction. */
@Service
public class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final Payments payments;
    private final CheckTimes checkTimes;
    private final Outbox outbox;

    Settlement(Payments payments, CheckTimes checkTimes, Outbox outbox) {
        this.payments = payments;
        this.checkTimes = checkTimes;
        this.outbox = outbox;
    }

    /**
     * Applies findings in their order and returns the payments that are in another state now. Applying a finding again changes nothing
     * and publishes nothing, save that whoever asks for a cancel again is answered again.
     */
    @Transactional
    public List<PgPayment> settle(List<Learned> findings) {
        Map<UUID, PgPayment> before = lock(findings);
        Map<UUID, PgPayment> after = new LinkedHashMap<>(before);
        List<OutgoingEvent> events = new ArrayList<>();
        findings.forEach(learned -> after.computeIfPresent(learned.paymentId(), (_, payment) -> next(payment, learned.finding(), events)));
        payments.save(after.values().stream()
                .filter(payment -> payment != before.get(payment.paymentId()))
                .map(payment -> change(before.get(payment.paymentId()), payment))
                .toList());
        outbox.append(events);
        return after.values().stream().filter(payment -> payment.state() != before.get(payment.paymentId()).state()).toList();
    }

    private Map<UUID, PgPayment> lock(List<Learned> findings) {
        Map<UUID, PgPayment> locked = new LinkedHashMap<>();
        payments.lock(findings.stream().map(Learned::paymentId).distinct().toList())
                .forEach(payment -> locked.put(payment.paymentId(), payment));
        return locked;
    }

    private static PgPayment next(PgPayment payment, Finding finding, List<OutgoingEvent> events) {
        return switch (Transitions.of(payment.state(), finding.kind())) {
            case Move move -> {
                PgPayment moved = payment.moved(move, finding);
                Publications.of(move.publication(), moved, finding)
                        .ifPresent(event -> events.add(new OutgoingEvent(event, payment.order().traceparent())));
                yield moved;
            }
            case Ignored() -> {
                log.debug("Payment {} is {} already, so this is ignored: {}", payment.paymentId(), payment.state(), finding.reason());
                yield payment;
            }
            case Refused() -> {
                log.error("Payment {} is {}, which the PG contradicts: {}", payment.paymentId(), payment.state(), finding.reason());
                yield payment;
            }
        };
    }

    private Payments.Change change(PgPayment before, PgPayment after) {
        return new Payments.Change(before.state(), after, checkTimes.next(before.state(), after).orElse(null));
    }
}
