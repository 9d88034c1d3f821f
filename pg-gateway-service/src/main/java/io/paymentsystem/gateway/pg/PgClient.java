package io.paymentsystem.gateway.pg;

import io.paymentsystem.contract.PaymentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The PG. Thread-safe.
 *
 * <p>Every method blocks for at most {@link #patience()}, calls at most once, and answers with an outcome; none throws because of
 * what the PG or the network did. What is not certain is {@code Unknown}. Nothing that is returned or logged contains a paymentKey.
 */
public interface PgClient {

    /** The longest that any call takes. */
    Duration patience();

    /** Asks for the money. Safe to repeat: the paymentId is the idempotency key, so it is taken at most once. */
    PgOutcome approve(UUID paymentId, PaymentKey paymentKey, long amount);

    /**
     * Asks for all of the money to be given back. Safe to repeat with the same idempotency key and reason.
     *
     * @param idempotencyKey 1 to 300 characters; the PG stands by its first answer to it for 15 days
     * @param reason         for the PG's books; cut to its limit of 200 characters
     */
    CancelOutcome cancel(UUID paymentId, PaymentKey paymentKey, String idempotencyKey, String reason);

    /** Asks what the PG knows of a payment; changes nothing there. */
    InquiryOutcome inquire(UUID paymentId);

    /**
     * Asks for a page of the PG's own list of what money it has moved, ours or not; changes nothing there. The PG may not list yet what
     * it has just moved.
     *
     * @param from  by the PG's clock, inclusive
     * @param to    by the PG's clock, exclusive
     * @param after the {@code transactionKey} that the page begins after; null for the first page
     * @param limit most entries of a page
     */
    ListOutcome list(Instant from, Instant to, @Nullable String after, int limit);
}
