package io.paymentsystem.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.testsupport.Scenario;
import java.util.UUID;

/** The part of pg-gateway-service: waits to be asked, and answers. */
final class Gateway {

    private final Scenario scenario;

    Gateway(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Answers each request in its turn: the first result once it was asked once, the second once it was asked twice. */
    void answers(UUID paymentId, Compensation compensation, CancelResult... results) {
        answersFrom(1, paymentId, compensation, results);
    }

    /** As {@link #answers}, when it had been asked before. */
    void answersFrom(int request, UUID paymentId, Compensation compensation, CancelResult... results) {
        int asked = request;
        for (CancelResult result : results) {
            isAsked(asked++, paymentId);
            says(paymentId, compensation, result);
        }
    }

    void isAsked(long times, UUID paymentId) {
        scenario.eventually(() -> assertThat(scenario.count(PgCancelRequested.class, paymentId)).isEqualTo(times));
    }

    /** Answers without being asked. */
    void says(UUID paymentId, Compensation compensation, CancelResult result) {
        scenario.send(new PgCancelAnswered(paymentId, compensation, result, "the PG said " + result));
    }
}
