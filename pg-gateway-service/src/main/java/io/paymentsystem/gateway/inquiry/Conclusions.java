package io.paymentsystem.gateway.inquiry;

import io.paymentsystem.gateway.payment.Payments;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.payment.Settlement;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.outbox.OutgoingEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is made of the PG's word when another service has asked for it: the gateway learns from it first, then it answers. */
@Service
class Conclusions {

    private final Payments payments;
    private final Settlement settlement;
    private final Outbox outbox;

    Conclusions(Payments payments, Settlement settlement, Outbox outbox) {
        this.payments = payments;
        this.settlement = settlement;
        this.outbox = outbox;
    }

    /** In one transaction: an answer that was made with something learned is published only with it. */
    @Transactional
    void draw(List<Asked> asked) {
        List<UUID> paymentIds = asked.stream().map(Asked::paymentId).toList();
        Map<UUID, PgPayment> before = payments.find(paymentIds);
        settlement.settle(asked.stream().flatMap(each -> each.learned(before.get(each.paymentId())).stream()).toList());
        Map<UUID, PgPayment> now = payments.find(paymentIds);
        outbox.append(asked.stream()
                .map(each -> new OutgoingEvent(each.answer(now.get(each.paymentId())), each.received().traceparent()))
                .toList());
    }
}
