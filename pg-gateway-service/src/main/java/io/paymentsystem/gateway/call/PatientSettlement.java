package io.paymentsystem.gateway.call;

import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.payment.Learned;
import io.paymentsystem.gateway.payment.Settlement;
import io.paymentsystem.messaging.TransientFailures;
import java.util.List;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/** Settles findings whatever the database does: trouble that passes is waited out, and a finding that cannot be settled stands alone. */
@Component
final class PatientSettlement {

    private static final Logger log = LoggerFactory.getLogger(PatientSettlement.class);

    private final Settlement settlement;
    private final ExponentialBackOff backOff;

    PatientSettlement(Settlement settlement, GatewaySettings settings) {
        this.settlement = settlement;
        this.backOff = new ExponentialBackOff(settings.writeRetry().toMillis(), 2);
        this.backOff.setMaxInterval(settings.writeRetryMax().toMillis());
    }

    /**
     * Settles the findings, trying for as long as it takes.
     *
     * @param pause waits that many milliseconds and says whether to go on; if not, the findings are dropped, and found out again later
     */
    void settle(List<Learned> findings, LongPredicate pause) {
        BackOffExecution waits = backOff.start();
        while (!settled(findings, pause)) {
            if (!pause.test(waits.nextBackOff())) {
                log.warn("{} findings are dropped and will be found out again", findings.size());
                return;
            }
        }
    }

    private boolean settled(List<Learned> findings, LongPredicate pause) {
        try {
            settlement.settle(findings);
            return true;
        } catch (RuntimeException e) {
            if (TransientFailures.includes(e)) {
                log.warn("{} findings wait for the database: {}", findings.size(), e.toString());
                return false;
            }
            separately(findings, pause, e);
            return true;
        }
    }

    private void separately(List<Learned> findings, LongPredicate pause, RuntimeException cause) {
        if (findings.size() > 1) {
            log.warn("{} findings cannot be settled together and are tried one by one: {}", findings.size(), cause.toString());
            findings.forEach(learned -> settle(List.of(learned), pause));
        } else {
            findings.forEach(learned -> log.error("A finding about payment {} cannot be settled; it is found out again: {}",
                    learned.paymentId(), learned.finding(), cause));
        }
    }
}
