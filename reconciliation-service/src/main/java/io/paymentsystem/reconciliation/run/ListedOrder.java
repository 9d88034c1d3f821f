package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.decision.Decision;
import io.paymentsystem.reconciliation.decision.Kind;
import io.paymentsystem.reconciliation.discrepancy.Discrepancies.Finding;
import io.paymentsystem.reconciliation.discrepancy.Subject;
import io.paymentsystem.reconciliation.discrepancy.Verdict;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the PG's own list says of an order so far, beside our own word on it.
 *
 * @param paymentId  the payment of that id, if we know one
 * @param courseId   null where we know no payment, as are status and amount
 * @param captures   how often money was taken
 * @param captured   whole won, in all
 * @param refunded   whole won, in all
 * @param refundSaid whether the gateway has said that the money is with the student again
 */
record ListedOrder(
        String orderId, @Nullable UUID paymentId, @Nullable Long courseId, @Nullable PaymentStatus status, @Nullable Long amount,
        int captures, long captured, long refunded, boolean refundSaid) {

    /** What is remarkable about an order. */
    sealed interface Remark {

        /** Nothing: it is as we say, or the sweep over the open payments sees to it. */
        record None() implements Remark {
        }

        /** The list alone tells what is to be done. */
        record Decided(Verdict verdict) implements Remark {
        }

        /** Something is there for certain; what is to be done depends on how the PG has it now. */
        record Found(Finding finding) implements Remark {
        }

        /** Something may be there; the PG is to be asked. */
        record Ask() implements Remark {
        }
    }

    Remark remark() {
        if (status == null || amount == null) {
            return alert(Kind.PG_ONLY, "the PG has moved money for an order that we know nothing of");
        }
        long kept = captured - refunded;
        if (captures > 1 && kept > (status == PaymentStatus.CANCELLED ? 0 : amount)) {
            return alert(Kind.DOUBLE_CAPTURE, "the PG has taken the money %d times".formatted(captures));
        }
        if (captures == 1 && captured != amount && kept != 0) {
            return alert(Kind.AMOUNT_MISMATCH, "the PG has taken another amount than was asked for");
        }
        return remark(status, kept);
    }

    private Remark remark(PaymentStatus status, long kept) {
        return switch (status) {
            case CREATED, COUNT_UPDATED, PAYMENT_PROCESSED, CANCELLATION_FAILED, FINAL_COMPENSATION_FAILED -> new Remark.None();
            case FINAL_COMPLETED -> refunded > 0 ? new Remark.Ask() : new Remark.None();
            case CANCELLED -> kept > 0 && !refundSaid ? late() : new Remark.None();
            case EXCEEDS_CAPACITY, REJECTED -> kept > 0 ? new Remark.Ask() : new Remark.None();
        };
    }

    private Remark late() {
        return new Remark.Found(Finding.of(Kind.LATE_SETTLEMENT, subject(), ours(), pg(),
                "the PG has taken the money of a payment that is cancelled"));
    }

    private Remark alert(Kind kind, String reason) {
        return new Remark.Decided(new Verdict(subject(), new Decision.Alert(kind, reason), ours(), pg()));
    }

    private Subject subject() {
        return new Subject(orderId, status == null ? null : paymentId, courseId, amount == null ? (Long) captured : amount);
    }

    private String ours() {
        return status == null || amount == null ? "unknown" : "%s, %,d won".formatted(status, amount);
    }

    private String pg() {
        return "%d captures, %,d won taken, %,d given back, by its own list".formatted(captures, captured, refunded);
    }
}
