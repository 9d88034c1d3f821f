package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.reconciliation.decision.OurStanding;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment as our own word has it, as far as it matters to its money and its seat.
 *
 * @param amount     whole won
 * @param statusAt   when its status was first said
 * @param secondAt   when a second compensation was last asked for; null if never
 * @param finalAt    when a final compensation was last asked for; null if never
 * @param refundSaid whether the gateway has said that the money is with the student again
 * @param enrolled   whether anybody has said that the student is enrolled, whatever was said since
 * @param seatPartition where on its topic it stands that the seat is taken, with {@code seatOffset}; null if nobody has said so
 */
public record PaymentAccount(
        UUID paymentId, long courseId, long studentId, long amount, PaymentStatus status, Instant statusAt,
        @Nullable Instant secondAt, @Nullable Instant finalAt, boolean refundSaid, boolean enrolled,
        @Nullable Integer seatPartition, @Nullable Long seatOffset) {

    /** Whether pg-gateway-service has taken the payment up from its topic, where it waits as long as the PG rests. */
    public boolean isTakenUp(TopicEnds byTheGateway) {
        return seatPartition != null && seatOffset != null
                && byTheGateway.areBeyond(Topics.PAYMENT_COUNT_UPDATED, seatPartition, seatOffset);
    }

    /** How it stands, where a seat may be held, and a compensation be under way, since {@code heldSince} at the earliest. */
    public OurStanding standing(Instant heldSince) {
        if (enrolled) {
            // Absorbing, whatever a stray compensation has said since, save that it has given the money back.
            return refundSaid ? OurStanding.REFUNDED : OurStanding.COMPLETED;
        }
        return switch (status) {
            case CREATED -> OurStanding.UNDECIDED;
            case COUNT_UPDATED -> underWay(heldSince, statusAt.isBefore(heldSince) ? OurStanding.SEAT_OVERDUE : OurStanding.SEAT_HELD);
            case PAYMENT_PROCESSED -> underWay(heldSince, OurStanding.MONEY_TAKEN);
            case FINAL_COMPLETED -> OurStanding.COMPLETED;
            case CANCELLATION_FAILED -> OurStanding.SECOND_FAILED;
            case FINAL_COMPENSATION_FAILED -> OurStanding.FINAL_FAILED;
            case CANCELLED -> refundSaid ? OurStanding.REFUNDED : OurStanding.CANCELLED;
            case EXCEEDS_CAPACITY, REJECTED -> OurStanding.REFUSED;
        };
    }

    private OurStanding underWay(Instant heldSince, OurStanding unlessUndone) {
        if (finalAt != null) {
            return finalAt.isBefore(heldSince) ? OurStanding.FINAL_OVERDUE : OurStanding.UNDOING;
        }
        if (secondAt != null) {
            return secondAt.isBefore(heldSince) ? OurStanding.SECOND_OVERDUE : OurStanding.UNDOING;
        }
        return unlessUndone;
    }

    /** In a few words, for a person. */
    public String inWords() {
        String undoing = finalAt != null ? ", final compensation asked for" : secondAt != null ? ", second compensation asked for" : "";
        return "%s, %,d won%s%s".formatted(status, amount, undoing, refundSaid ? ", refund said" : "");
    }
}
