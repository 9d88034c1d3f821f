package io.paymentsystem.gateway.pg;

import io.paymentsystem.gateway.pg.TossAnswer.Fault;
import java.util.Set;

/** Which errors of Toss Payments say something definite about a payment. All others leave its fate unknown. */
final class TossFaults {

    static final String ALREADY_CANCELED = "ALREADY_CANCELED_PAYMENT";

    /** Our credentials are wrong: a fault of ours, for which no student may be declined. */
    private static final Set<String> OURS = Set.of(
            "UNAUTHORIZED_KEY", "INVALID_API_KEY", "INCORRECT_BASIC_AUTH_FORMAT", "FORBIDDEN_REQUEST");

    /** Statuses of a business error, but about another attempt, a passing trouble, or a key that was used for another request. */
    private static final Set<String> UNDECIDED = Set.of(
            "ALREADY_PROCESSED_PAYMENT", "PROVIDER_ERROR", "INVALID_IDEMPOTENCY_KEY");

    private TossFaults() {
    }

    static boolean isOurs(Fault<?> fault) {
        return fault.status() == 401 || OURS.contains(fault.code());
    }

    /** The PG has understood the request and said no. */
    static boolean isRefusal(Fault<?> fault) {
        return switch (fault.status()) {
            case 400, 403 -> !isOurs(fault) && !UNDECIDED.contains(fault.code());
            case 404 -> isNotFound(fault);
            default -> false;
        };
    }

    /**
     * The PG has understood the cancel and said no, even if only for now: the first answer to an idempotency key stands, so the next cancel
     * needs another one.
     */
    static boolean isRefusalOfACancel(Fault<?> fault) {
        return switch (fault.status()) {
            case 400, 403 -> !isOurs(fault);
            default -> isNotFound(fault);
        };
    }

    /** Told apart from a 404 of something in between, such as a proxy or a wrong base URL. */
    static boolean isNotFound(Fault<?> fault) {
        return fault.status() == 404 && fault.code().startsWith("NOT_FOUND_PAYMENT");
    }
}
