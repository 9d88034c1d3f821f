package io.paymentsystem.gateway.check;

import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.call.PaymentCalls;
import io.paymentsystem.gateway.payment.Payments;
import io.paymentsystem.gateway.payment.Payments.Claim;
import io.paymentsystem.gateway.pg.PgCircuits;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes up payments that are due: of unknown fate, left behind by a process that ended, or to be voided. Each is checked until the PG has
 * spoken, with growing waits and without a last time. Several processes share the work, none waits for another.
 */
@Component
final class Resolver {

    private static final Logger log = LoggerFactory.getLogger(Resolver.class);

    private final Payments payments;
    private final PaymentCalls calls;
    private final Checking checking;
    private final PgCircuits circuits;
    private final int checksMax;

    Resolver(Payments payments, PaymentCalls calls, Checking checking, PgCircuits circuits, GatewaySettings settings) {
        if (settings.lease().compareTo(checking.longest()) <= 0) {
            throw new IllegalArgumentException("gateway.lease is %s, but must exceed the %s that a check may take".formatted(
                    settings.lease(), checking.longest()));
        }
        this.payments = payments;
        this.calls = calls;
        this.checking = checking;
        this.circuits = circuits;
        this.checksMax = settings.checksMax();
    }

    /** Takes up all that is due, unless the PG is not inquired at this moment; waits while too many calls are in flight. */
    @Scheduled(fixedDelayString = "${gateway.check-interval}")
    void resolve() {
        try {
            boolean more = true;
            while (more && !circuits.inquiriesRest()) {
                more = takeUp() == checksMax;
            }
        } catch (DataAccessException | RejectedExecutionException e) {
            log.warn("Payments that are due cannot be taken up now: {}", e.toString());
        }
    }

    private int takeUp() {
        Instant heldUntil = calls.heldUntil();
        List<Claim> claims = payments.claimDue(checksMax);
        claims.forEach(claim -> calls.start(claim.payment(), heldUntil, checking.longest(), () -> checking.check(claim)));
        return claims.size();
    }
}
