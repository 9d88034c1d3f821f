package io.paymentsystem.gateway.pg;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the PG is and how long it is waited for, under {@code pg}.
 *
 * @param baseUrl        without a slash at its end
 * @param connectTimeout how long a connection may take
 * @param readTimeout    how long the whole answer may take, once connected
 */
@ConfigurationProperties("pg")
record PgSettings(
        URI baseUrl,
        SecretKey secretKey,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {
}
