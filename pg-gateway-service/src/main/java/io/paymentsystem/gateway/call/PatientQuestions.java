package io.paymentsystem.gateway.call;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.pg.InquiryOutcome;
import io.paymentsystem.gateway.pg.ListOutcome;
import io.paymentsystem.gateway.pg.PgClient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions that are asked again, with growing and uneven waits, when the PG did not answer: asking changes nothing there. */
@Component
public final class PatientQuestions {

    private static final double DOUBLING = 2;
    private static final double JITTER = 0.5;

    private final PgClient pg;
    private final Retry retry;

    PatientQuestions(PgClient pg, GatewaySettings settings) {
        this.pg = pg;
        this.retry = Retry.of("pg.questions", RetryConfig.custom()
                .maxAttempts(settings.questionAttempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(settings.questionRetry(), DOUBLING, JITTER))
                .retryOnResult(outcome -> outcome instanceof InquiryOutcome.Unknown || outcome instanceof ListOutcome.Unknown)
                .build());
    }

    /** The last attempt's outcome of {@link PgClient#inquire}. */
    public InquiryOutcome inquire(UUID paymentId) {
        return retry.executeSupplier(() -> pg.inquire(paymentId));
    }

    /** The last attempt's outcome of {@link PgClient#list}. */
    public ListOutcome list(Instant from, Instant to, @Nullable String after, int limit) {
        return retry.executeSupplier(() -> pg.list(from, to, after, limit));
    }
}
