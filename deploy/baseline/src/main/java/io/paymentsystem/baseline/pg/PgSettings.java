package io.paymentsystem.baseline.pg;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the PG is and how long it is waited for, under {@code pg}.
 *
 * @param baseUrl        without a slash at its end
 * @param connectTimeout how long a connection may take
 * @param readTimeout    how long the whole answer may take, once connected
 */
@ConfigurationProperties("pg")
record PgSettings(URI baseUrl, String secretKey, Duration connectTimeout, Duration readTimeout) {

    /** Leaves out the secret key. */
    @Override
    public String toString() {
        return "PgSettings[" + baseUrl + "]";
    }
}
