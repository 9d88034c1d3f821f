package io.paymentsystem.gateway.pg;

import java.io.IOException;
import java.util.function.Function;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.json.JsonMapper;

/** Sends one request and reads whatever comes back. Never throws for what the network or the PG does, and never tries again. */
final class TossExchange {

    private static final int BODY_MAX_BYTES = 256 * 1024;

    private final RestClient http;
    private final JsonMapper mapper;

    TossExchange(RestClient http, JsonMapper mapper) {
        this.http = http;
        this.mapper = mapper;
    }

    /** Sends a request that is answered, when all goes well, with a {@code type}. */
    <T> TossAnswer<T> send(Class<T> type, Function<RestClient, RequestHeadersSpec<?>> request) {
        try {
            return request.apply(http).exchangeForRequiredValue((_, response) -> read(response, type));
        } catch (RestClientException e) {
            // The exception's own message has the URL in it, and that may have the paymentKey.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new TossAnswer.Nothing<>("no answer: " + cause.getClass().getSimpleName());
        }
    }

    private <T> TossAnswer<T> read(ClientHttpResponse response, Class<T> type) throws IOException {
        return TossAnswer.read(response.getStatusCode().value(), response.getBody().readNBytes(BODY_MAX_BYTES), type, mapper);
    }
}
