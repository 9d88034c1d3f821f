package io.paymentsystem.gateway.inquiry;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.pg.InquiryOutcome;
import io.paymentsystem.gateway.pg.PgClient;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Inquiries that are tried again, with growing and uneven waits, when the PG did not answer: asking changes nothing there. */
@Component
final class PatientInquiry {

    private static final double DOUBLING = 2;
    private static final double JITTER = 0.5;

    private final PgClient pg;
    private final Retry retry;

    PatientInquiry(PgClient pg, GatewaySettings settings) {
        this.pg = pg;
        this.retry = Retry.of("pg.questions", RetryConfig.<InquiryOutcome>custom()
                .maxAttempts(settings.questionAttempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.questionRetry(), DOUBLING, JITTER))
                .retryOnResult(InquiryOutcome.Unknown.class::isInstance)
                .build());
    }

    /** The last attempt's outcome. */
    InquiryOutcome inquire(UUID paymentId) {
        return retry.executeSupplier(() -> pg.inquire(paymentId));
    }
}
