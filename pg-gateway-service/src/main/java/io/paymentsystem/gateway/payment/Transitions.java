package io.paymentsystem.gateway.payment;

import static io.paymentsystem.gateway.payment.Finding.Kind.ABSENT;
import static io.paymentsystem.gateway.payment.Finding.Kind.CANCEL_REQUESTED;
import static io.paymentsystem.gateway.payment.Finding.Kind.NOT_ASKED;
import static io.paymentsystem.gateway.payment.Finding.Kind.NOT_REFUNDED;
import static io.paymentsystem.gateway.payment.Finding.Kind.UNANSWERED;
import static io.paymentsystem.gateway.payment.Finding.Kind.WATCH_ENDED;
import static io.paymentsystem.gateway.payment.PgPaymentState.CANCELLING;
import static io.paymentsystem.gateway.payment.PgPaymentState.FENCED;
import static io.paymentsystem.gateway.payment.PgPaymentState.FENCING;
import static io.paymentsystem.gateway.payment.PgPaymentState.REQUESTED;
import static io.paymentsystem.gateway.payment.PgPaymentState.UNKNOWN;
import static io.paymentsystem.gateway.payment.PgPaymentState.VOIDING;
import static io.paymentsystem.gateway.payment.PgPaymentState.WATCHED;

import io.paymentsystem.gateway.payment.Finding.Kind;
import io.paymentsystem.gateway.payment.Transition.Ignored;
import io.paymentsystem.gateway.payment.Transition.Move;
import io.paymentsystem.gateway.payment.Transition.Publication;
import io.paymentsystem.gateway.payment.Transition.Refused;
import java.util.Map;

/**
 * The rules: what each finding does in each state.
 *
 * <p>Three things hold throughout. No silence ever becomes a decision. Money that turns up where it may not be is given back, whatever
 * was said before. Whoever asks for a cancel is answered only with what the PG has said.
 */
final class Transitions {

    private static final Transition IGNORED = new Ignored();
    private static final Transition REFUSED = new Refused();

    private static final Map<PgPaymentState, Map<Kind, Transition>> RULES = Map.of(
            REQUESTED, untilThePgHasSpoken(),
            UNKNOWN, untilThePgHasSpoken(),
            PgPaymentState.APPROVED, Map.of(
                    Kind.APPROVED, IGNORED,
                    Kind.DECLINED, REFUSED,
                    ABSENT, REFUSED,
                    UNANSWERED, IGNORED,
                    Kind.REFUNDED, to(PgPaymentState.REFUNDED, Publication.REFUNDED),
                    NOT_REFUNDED, IGNORED,
                    CANCEL_REQUESTED, to(CANCELLING),
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, IGNORED),
            PgPaymentState.DECLINED, Map.of(
                    Kind.APPROVED, to(VOIDING),
                    Kind.DECLINED, IGNORED,
                    ABSENT, IGNORED,
                    UNANSWERED, IGNORED,
                    Kind.REFUNDED, IGNORED,
                    NOT_REFUNDED, REFUSED,
                    CANCEL_REQUESTED, to(FENCED, Publication.NOT_TAKEN),
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, IGNORED),
            CANCELLING, Map.of(
                    Kind.APPROVED, IGNORED,
                    Kind.DECLINED, REFUSED,
                    ABSENT, REFUSED,
                    UNANSWERED, to(CANCELLING),
                    Kind.REFUNDED, to(PgPaymentState.REFUNDED, Publication.REFUNDED),
                    NOT_REFUNDED, to(PgPaymentState.APPROVED, Publication.NOT_REFUNDED),
                    CANCEL_REQUESTED, IGNORED,
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, IGNORED),
            FENCING, Map.of(
                    Kind.APPROVED, to(VOIDING),
                    Kind.DECLINED, to(FENCED, Publication.NOT_TAKEN),
                    ABSENT, to(WATCHED, Publication.NOT_TAKEN),
                    UNANSWERED, to(FENCING),
                    Kind.REFUNDED, to(PgPaymentState.REFUNDED, Publication.REFUNDED),
                    NOT_REFUNDED, REFUSED,
                    CANCEL_REQUESTED, IGNORED,
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, IGNORED),
            VOIDING, Map.of(
                    Kind.APPROVED, IGNORED,
                    Kind.DECLINED, REFUSED,
                    ABSENT, REFUSED,
                    UNANSWERED, to(VOIDING),
                    Kind.REFUNDED, to(PgPaymentState.REFUNDED, Publication.REFUNDED),
                    NOT_REFUNDED, to(VOIDING),
                    CANCEL_REQUESTED, IGNORED,
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, IGNORED),
            WATCHED, Map.of(
                    Kind.APPROVED, to(VOIDING),
                    Kind.DECLINED, to(FENCED),
                    ABSENT, to(WATCHED),
                    UNANSWERED, IGNORED,
                    Kind.REFUNDED, to(PgPaymentState.REFUNDED),
                    NOT_REFUNDED, REFUSED,
                    CANCEL_REQUESTED, to(WATCHED, Publication.NOT_TAKEN),
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, to(FENCED)),
            FENCED, Map.of(
                    Kind.APPROVED, to(VOIDING),
                    Kind.DECLINED, IGNORED,
                    ABSENT, IGNORED,
                    UNANSWERED, IGNORED,
                    Kind.REFUNDED, IGNORED,
                    NOT_REFUNDED, REFUSED,
                    CANCEL_REQUESTED, to(FENCED, Publication.NOT_TAKEN),
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, IGNORED),
            PgPaymentState.REFUNDED, Map.of(
                    Kind.APPROVED, IGNORED,
                    Kind.DECLINED, REFUSED,
                    ABSENT, REFUSED,
                    UNANSWERED, IGNORED,
                    Kind.REFUNDED, IGNORED,
                    NOT_REFUNDED, IGNORED,
                    CANCEL_REQUESTED, to(PgPaymentState.REFUNDED, Publication.REFUNDED),
                    NOT_ASKED, IGNORED,
                    WATCH_ENDED, IGNORED));

    private Transitions() {
    }

    /** The rule for a finding in a state; there is one for every pair. */
    static Transition of(PgPaymentState state, Kind finding) {
        return RULES.get(state).get(finding);
    }

    private static Map<Kind, Transition> untilThePgHasSpoken() {
        return Map.of(
                Kind.APPROVED, to(PgPaymentState.APPROVED, Publication.PROCESSED),
                Kind.DECLINED, to(PgPaymentState.DECLINED, Publication.SECOND),
                ABSENT, to(UNKNOWN),
                UNANSWERED, to(UNKNOWN),
                Kind.REFUNDED, to(PgPaymentState.REFUNDED, Publication.SECOND),
                NOT_REFUNDED, REFUSED,
                CANCEL_REQUESTED, to(FENCING),
                NOT_ASKED, IGNORED,
                WATCH_ENDED, IGNORED);
    }

    private static Transition to(PgPaymentState state) {
        return to(state, Publication.SILENCE);
    }

    private static Transition to(PgPaymentState state, Publication publication) {
        return new Move(state, publication);
    }
}
