package io.paymentsystem.localstack.service;

import io.paymentsystem.localstack.part.Readiness;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Ready is who answers a GET with 200. */
record HttpReadiness(URI address) implements Readiness {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(1);

    @Override
    public boolean isReady(long pid) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout((int) ANSWER_LIMIT.toMillis());
            connection.setReadTimeout((int) ANSWER_LIMIT.toMillis());
            boolean ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return ready;
        } catch (IOException notYet) {
            return false;
        }
    }
}
