package io.paymentsystem.gateway.alert;

import io.paymentsystem.gateway.GatewaySettings;
import io.paymentsystem.gateway.payment.Payments;
import io.paymentsystem.slack.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells Slack of payments whose fate has been open for longer than a bound, each once for every time that it came to be open. It changes
 * nothing else: the PG is asked on, with or without it.
 */
@Component
final class LongOpenPayments {

    private static final Logger log = LoggerFactory.getLogger(LongOpenPayments.class);

    private final Payments payments;
    private final Notifications notifications;
    private final TransactionOperations transaction;
    private final GatewaySettings settings;

    LongOpenPayments(Payments payments, Notifications notifications, TransactionOperations transaction, GatewaySettings settings) {
        this.payments = payments;
        this.notifications = notifications;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${gateway.alert-interval}")
    void tell() {
        try {
            transaction.executeWithoutResult(_ -> notifications.addAll(
                    payments.markAlerted(settings.alertAfter(), settings.alertsMax()).stream().map(OpenFate::notification).toList()));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Slack cannot be told of payments of unknown fate now: {}", e.toString());
        }
    }
}
