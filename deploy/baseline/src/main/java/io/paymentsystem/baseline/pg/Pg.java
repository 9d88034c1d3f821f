package io.paymentsystem.baseline.pg;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Toss Payments' API as far as a monolith without reconciliation needs it. Thread-safe. */
public final class Pg {

    private final RestClient http;

    Pg(RestClient http) {
        this.http = http;
    }

    /**
     * Takes the money of a payment, at most once for its id however often it is called; {@code amount} is in whole won.
     *
     * @throws org.springframework.web.server.ResponseStatusException a 502, when silence or a strange answer leaves open whether the
     *     money was taken
     */
    public PgAnswer confirm(UUID paymentId, long amount) {
        try {
            return http.post().uri("/v1/payments/confirm")
                    .header("Idempotency-Key", paymentId.toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new ConfirmBody("pay_" + paymentId, paymentId.toString(), amount))
                    .exchangeForRequiredValue((_, response) -> read(response, paymentId));
        } catch (RestClientException e) {
            throw new PgUndecided(paymentId, "no answer that can be read");
        }
    }

    private static PgAnswer read(ConvertibleClientHttpResponse response, UUID paymentId) throws IOException {
        int status = response.getStatusCode().value();
        return switch (status) {
            case 200 -> done(response.bodyTo(ConfirmedBody.class), paymentId);
            case 400, 403 -> PgAnswer.DECLINED;
            default -> throw new PgUndecided(paymentId, "status " + status);
        };
    }

    private static PgAnswer done(@Nullable ConfirmedBody body, UUID paymentId) {
        if (body == null || !"DONE".equals(body.status())) {
            throw new PgUndecided(paymentId, "200 without a payment that is done");
        }
        return PgAnswer.APPROVED;
    }

    private record ConfirmBody(String paymentKey, String orderId, long amount) {
    }

    private record ConfirmedBody(@Nullable String status) {
    }
}
