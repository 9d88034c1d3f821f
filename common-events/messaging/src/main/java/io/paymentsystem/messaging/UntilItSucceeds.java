package io.paymentsystem.messaging;

import java.util.Map;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Delivery without a last attempt: what fails keeps its partition where it is and comes again, with backoff. */
public final class UntilItSucceeds {

    private UntilItSucceeds() {
    }

    /** For containers whose listeners throw failures of the moment only. Each is logged, or a service that waits would look idle. */
    public static DefaultErrorHandler errorHandler(MessagingSettings settings) {
        var backOff = new ExponentialBackOff(settings.retryInterval().toMillis(), 2);
        backOff.setMaxInterval(settings.retryIntervalMax().toMillis());
        var errorHandler = new DefaultErrorHandler(backOff);
        // By default a few kinds of failure are not tried again, and the record is skipped.
        errorHandler.setClassifications(Map.of(), true);
        errorHandler.setRetryListeners(new LoggedRetries());
        return errorHandler;
    }
}
