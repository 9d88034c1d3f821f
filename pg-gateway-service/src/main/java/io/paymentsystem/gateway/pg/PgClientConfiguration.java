package io.paymentsystem.gateway.pg;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP client behind {@link PgClient}.
 *
 * <p>The JDK's client keeps one connection per call in flight, closes it after 30 idle seconds, below the idle time of the PG's servers,
 * and does not send a POST again by itself when a connection breaks.
 */
@Configuration(proxyBeanMethods = false)
class PgClientConfiguration {

    @Bean(destroyMethod = "shutdownNow")
    HttpClient pgHttpClient(PgSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Not built from the application's RestClient builder: its observations carry the URL, and a cancel's has the paymentKey in it. */
    @Bean
    PgClient pgClient(HttpClient pgHttpClient, PgCircuits circuits, PgSettings settings, JsonMapper mapper) {
        var requests = new JdkClientHttpRequestFactory(pgHttpClient);
        requests.setReadTimeout(settings.readTimeout());
        RestClient http = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.baseUrl())
                .defaultHeaders(headers -> headers.setBasicAuth(settings.secretKey().value(), ""))
                .build();
        Duration patience = settings.connectTimeout().plus(settings.readTimeout());
        return new ProtectedPg(new TossPayments(new TossExchange(http, mapper), patience), circuits);
    }
}
