package io.paymentsystem.gateway.call;

import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.payment.Finding;
import io.paymentsystem.gateway.payment.Learned;
import io.paymentsystem.gateway.payment.PgPayment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls the PG about payments that this process holds, and hands on what it finds.
 *
 * <p>A call that could outlast the hold is not begun, and one that fails tells nothing: either way the payment's row falls due and is
 * taken up again. So nothing that happens to a call loses a payment.
 */
@Component
public final class PaymentCalls {

    private static final Logger log = LoggerFactory.getLogger(PaymentCalls.class);

    private final PgCalls calls;
    private final Findings findings;
    private final Clock clock;
    private final Duration lease;

    PaymentCalls(PgCalls calls, Findings findings, Clock clock, GatewaySettings settings) {
        this.calls = calls;
        this.findings = findings;
        this.clock = clock;
        this.lease = settings.lease();
    }

    /** Until when payments are held that are inserted or claimed from now on. */
    public Instant heldUntil() {
        return clock.instant().plus(lease);
    }

    /**
     * Starts a call; waits while too many are in flight.
     *
     * @param heldUntil from {@link #heldUntil()}, asked for before the transaction in which the payment was taken
     * @param longest   the longest that the call can take
     */
    public void start(PgPayment payment, Instant heldUntil, Duration longest, Supplier<Finding> call) {
        calls.execute(() -> {
            if (clock.instant().plus(longest).isAfter(heldUntil)) {
                log.debug("Payment {} waited too long for its turn and is taken up again after its lease", payment.paymentId());
                return;
            }
            try {
                findings.report(new Learned(payment.paymentId(), call.get()));
            } catch (RuntimeException e) {
                log.error("The call about payment {} failed; it is inquired about after its lease", payment.paymentId(), e);
            }
        });
    }
}
