package io.paymentsystem.gateway.payment;

import io.paymentsystem.contract.Compensation;
import java.time.Instant;
import java.util.Locale;

/** Something that was learned about a payment, from the PG or from another service. It may be late, repeated or both. */
public sealed interface Finding {

    /** What the rules of {@link Transitions} go by. */
    enum Kind { APPROVED, DECLINED, ABSENT, UNANSWERED, REFUNDED, NOT_REFUNDED, CANCEL_REQUESTED, NOT_ASKED, WATCH_ENDED }

    /** The column of the table of rules. */
    Kind kind();

    /** In words for a person. */
    String reason();

    /** The PG has taken the money, at that time by its clock. */
    record Approved(Instant approvedAt) implements Finding {

        @Override
        public Kind kind() {
            return Kind.APPROVED;
        }

        @Override
        public String reason() {
            return "the PG has taken the money";
        }
    }

    /** The PG will not take the money. */
    record Declined(String reason) implements Finding {

        @Override
        public Kind kind() {
            return Kind.DECLINED;
        }
    }

    /** The PG has taken no money, and no approval is on its way there that could change that. */
    record Absent() implements Finding {

        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }

        @Override
        public String reason() {
            return "the PG has taken no money";
        }
    }

    /** Nothing was learned. */
    record Unanswered(String reason) implements Finding {

        @Override
        public Kind kind() {
            return Kind.UNANSWERED;
        }
    }

    /**
     * The PG has taken another amount than was ordered, from which nothing is concluded: a person has to look.
     *
     * @param taken   whole won
     * @param ordered whole won
     */
    record OtherAmount(long taken, long ordered) implements Finding {

        @Override
        public Kind kind() {
            return Kind.UNANSWERED;
        }

        @Override
        public String reason() {
            return String.format(Locale.ROOT, "the PG has taken %,d won where %,d won were ordered", taken, ordered);
        }
    }

    /** All of the money is with the student again. */
    record Refunded() implements Finding {

        @Override
        public Kind kind() {
            return Kind.REFUNDED;
        }

        @Override
        public String reason() {
            return "the PG has given the money back";
        }
    }

    /** The PG refuses to give the money back, and stands by that for as long as it is asked with the same idempotency key. */
    record CancelRefused(String reason) implements Finding {

        @Override
        public Kind kind() {
            return Kind.NOT_REFUNDED;
        }
    }

    /** The PG had not given the money back when asked after a cancel. */
    record NotRefunded(String reason) implements Finding {

        @Override
        public Kind kind() {
            return Kind.NOT_REFUNDED;
        }
    }

    /** A compensation wants no money of this payment to be with us. */
    record CancelRequested(Compensation compensation, String reason) implements Finding {

        @Override
        public Kind kind() {
            return Kind.CANCEL_REQUESTED;
        }
    }

    /** The PG was to give the money back and was not asked: it is left in peace. The payment is taken up again after its lease. */
    record NotAsked(String reason) implements Finding {

        @Override
        public Kind kind() {
            return Kind.NOT_ASKED;
        }
    }

    /** A fenced payment has been watched for long enough: the PG never came to know of it. */
    record WatchEnded() implements Finding {

        @Override
        public Kind kind() {
            return Kind.WATCH_ENDED;
        }

        @Override
        public String reason() {
            return "the PG has not come to know of it";
        }
    }
}
