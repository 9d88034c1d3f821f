package io.paymentsystem.gateway.pg;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.paymentsystem.contract.PaymentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A PG behind its circuit breakers. An approval or inquiry that is not let through is {@code Unknown}, like one without an answer, and is
 * made, or found to be needless, when its payment is checked; a cancel is {@code NotAsked}, and is made then. For a list goes what goes
 * for inquiries. Nothing is tried again here.
 */
final class ProtectedPg implements PgClient {

    private final PgClient pg;
    private final PgCircuits circuits;

    ProtectedPg(PgClient pg, PgCircuits circuits) {
        this.pg = pg;
        this.circuits = circuits;
    }

    @Override
    public Duration patience() {
        return pg.patience();
    }

    @Override
    public PgOutcome approve(UUID paymentId, PaymentKey paymentKey, long amount) {
        return call(circuits.approvals(), () -> pg.approve(paymentId, paymentKey, amount), PgOutcome.Unknown::new);
    }

    @Override
    public CancelOutcome cancel(UUID paymentId, PaymentKey paymentKey, String idempotencyKey, String reason) {
        return call(circuits.cancels(), () -> pg.cancel(paymentId, paymentKey, idempotencyKey, reason), CancelOutcome.NotAsked::new);
    }

    @Override
    public InquiryOutcome inquire(UUID paymentId) {
        return call(circuits.inquiries(), () -> pg.inquire(paymentId), InquiryOutcome.Unknown::new);
    }

    @Override
    public ListOutcome list(Instant from, Instant to, @Nullable String after, int limit) {
        return call(circuits.inquiries(), () -> pg.list(from, to, after, limit), ListOutcome.Unknown::new);
    }

    private static <O> O call(CircuitBreaker circuit, Supplier<O> call, Function<String, O> unknown) {
        try {
            return circuit.executeSupplier(call);
        } catch (CallNotPermittedException e) {
            return unknown.apply("not asked, since too many of the calls before had no answer");
        }
    }
}
