package io.paymentsystem.gateway.pg;

import io.paymentsystem.contract.PgTransaction;
import io.paymentsystem.contract.PgTransaction.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of Toss Payments' Transaction object that matter here; any may be missing, since the PG's word is checked and not trusted.
 * The paymentKey is not among them.
 */
record TossTransaction(
        @Nullable String transactionKey, @Nullable String orderId, @Nullable String status, @Nullable Instant transactionAt,
        @Nullable String currency, @Nullable BigDecimal amount) {

    /**
     * The PG's name for it.
     *
     * @throws IllegalArgumentException if it has none
     */
    String key() {
        return text(transactionKey, "transactionKey");
    }

    /**
     * The money that moved; empty where none did.
     *
     * @throws IllegalArgumentException if that cannot be said for certain
     */
    Optional<PgTransaction> movement() {
        return kind().map(kind ->
                new PgTransaction(key(), text(orderId, "orderId"), kind, won(kind), present(transactionAt, "transactionAt")));
    }

    /**
     * By the status of a transaction, which is that of its payment after it. Besides movements of money Toss lists accounts that were
     * issued for a deposit, WAITING_FOR_DEPOSIT with an amount of 0; the other statuses of a payment that took nothing would mean no money
     * either. A status that is new here might.
     */
    private Optional<Kind> kind() {
        return switch (present(status, "status")) {
            case "DONE" -> Optional.of(Kind.CAPTURE);
            case "CANCELED", "PARTIAL_CANCELED" -> Optional.of(Kind.REFUND);
            case "READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT", "ABORTED", "EXPIRED" -> Optional.empty();
            default -> throw new IllegalArgumentException("status is " + TossError.printable(status));
        };
    }

    /** The status tells the direction; the amount of a refund is taken with either sign. */
    private long won(Kind kind) {
        if (currency != null && !currency.equals("KRW")) {
            throw new IllegalArgumentException("currency is not KRW");
        }
        BigDecimal given = present(amount, "amount");
        try {
            return (kind == Kind.REFUND ? given.abs() : given).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("amount is no whole number of won", e);
        }
    }

    private static String text(@Nullable String given, String field) {
        String text = present(given, field);
        if (text.isBlank() || text.length() > ListOutcome.TEXT_MAX || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(field + " must be 1 to " + ListOutcome.TEXT_MAX + " printable characters");
        }
        return text;
    }

    static <T> T present(@Nullable T given, String field) {
        if (given == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return given;
    }
}
