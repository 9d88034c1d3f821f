package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Handler;
import io.paymentsystem.simulators.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The merchant's secret key, sent as the user of basic authentication with an empty password. */
final class SecretKey {

    private final byte[] header;

    SecretKey(String secretKey) {
        String credentials = Base64.getEncoder().encodeToString((secretKey + ":").getBytes(StandardCharsets.UTF_8));
        this.header = ("Basic " + credentials).getBytes(StandardCharsets.UTF_8);
    }

    /** A handler that answers 401 unless the request carries the key. */
    Handler guarding(Handler handler) {
        return request -> {
            require(request);
            return handler.handle(request);
        };
    }

    private void require(Request request) {
        String sent = request.header("Authorization");
        if (sent == null || !MessageDigest.isEqual(header, sent.getBytes(StandardCharsets.UTF_8))) {
            throw PgError.UNAUTHORIZED_KEY.refusal();
        }
    }
}
