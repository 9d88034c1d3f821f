package io.paymentsystem.gateway.cancel;

import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.gateway.payment.Finding.CancelRequested;
import io.paymentsystem.gateway.payment.Learned;
import io.paymentsystem.gateway.payment.Order;
import io.paymentsystem.gateway.payment.Payments;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.payment.PgPaymentState;
import io.paymentsystem.gateway.payment.Settlement;
import io.paymentsystem.messaging.Received;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records in one transaction what a batch of cancel requests means for its payments. */
@Service
class CancelRequests {

    private final Payments payments;
    private final Settlement settlement;

    CancelRequests(Payments payments, Settlement settlement) {
        this.payments = payments;
        this.settlement = settlement;
    }

    /**
     * Fences what was never asked for, answers what can be answered, and returns the payments whose money is to be given back now.
     * The fence goes in first: whichever of a cancel and its approval comes second finds the other's row.
     */
    @Transactional
    List<PgPayment> record(List<Received<PgCancelRequested>> batch) {
        payments.insertNew(batch.stream().map(CancelRequests::fence).toList());
        return settlement.settle(batch.stream().map(CancelRequests::learned).toList()).stream()
                .filter(payment -> payment.state() == PgPaymentState.CANCELLING)
                .toList();
    }

    private static PgPayment fence(Received<PgCancelRequested> received) {
        PgCancelRequested event = received.event();
        var order = new Order(event.paymentId(), event.courseId(), event.studentId(), event.amount(), null, received.traceparent());
        return PgPayment.fenced(order, event.compensation(), event.reason());
    }

    private static Learned learned(Received<PgCancelRequested> received) {
        return new Learned(received.event().paymentId(), new CancelRequested(received.event().compensation(), received.event().reason()));
    }
}
