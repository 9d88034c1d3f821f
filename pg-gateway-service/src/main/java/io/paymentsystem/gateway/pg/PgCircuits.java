package io.paymentsystem.gateway.pg;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A circuit breaker for each thing that the PG is asked for, since it can fail at one and be well at another. While one is open nothing
 * of its kind is asked; after a while a few calls are let through, and by what they find it closes or opens again.
 *
 * <p>An open breaker decides nothing about any payment: what is not asked waits.
 */
public final class PgCircuits {

    private static final Logger log = LoggerFactory.getLogger(PgCircuits.class);

    private final CircuitBreaker approvals;
    private final CircuitBreaker cancels;
    private final CircuitBreaker inquiries;

    PgCircuits(CircuitBreakerRegistry registry) {
        approvals = logged(registry.circuitBreaker("pg.approvals"));
        cancels = logged(registry.circuitBreaker("pg.cancels"));
        inquiries = logged(registry.circuitBreaker("pg.inquiries"));
    }

    /** Approvals would not be let through at this moment. */
    public boolean approvalsRest() {
        return approvals.getState() == State.OPEN;
    }

    /** An approval that begins now would be let through. Another one may still be faster. */
    public boolean takesApprovals() {
        if (approvals.tryAcquirePermission()) {
            approvals.releasePermission();
            return true;
        }
        return false;
    }

    /** How many approvals are let through at this moment to see how the PG is; empty while all of them are, or none. */
    public OptionalInt approvalsOnTrial() {
        return approvals.getState() == State.HALF_OPEN
                ? OptionalInt.of(approvals.getCircuitBreakerConfig().getPermittedNumberOfCallsInHalfOpenState())
                : OptionalInt.empty();
    }

    /** Inquiries would not be let through at this moment. */
    public boolean inquiriesRest() {
        return inquiries.getState() == State.OPEN;
    }

    /** Calls back, in the thread of whatever call is the cause, each time approvals come to rest or are let through again. */
    public void onApprovalsChange(Runnable listener) {
        approvals.getEventPublisher().onStateTransition(_ -> listener.run());
    }

    CircuitBreaker approvals() {
        return approvals;
    }

    CircuitBreaker cancels() {
        return cancels;
    }

    CircuitBreaker inquiries() {
        return inquiries;
    }

    private static CircuitBreaker logged(CircuitBreaker breaker) {
        breaker.getEventPublisher().onStateTransition(event -> log.warn("The circuit of {} goes from {} to {}", breaker.getName(),
                event.getStateTransition().getFromState(), event.getStateTransition().getToState()));
        return breaker;
    }
}
