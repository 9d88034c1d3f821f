package io.paymentsystem.baseline.pg;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Nobody knows whether the PG took the money; the request is answered by a 502. */
final class PgUndecided extends ResponseStatusException {

    PgUndecided(UUID paymentId, String why) {
        super(HttpStatus.BAD_GATEWAY, "the PG has not decided about payment %s: %s".formatted(paymentId, why));
    }
}
