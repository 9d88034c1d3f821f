package io.paymentsystem.baseline.pg;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The HTTP client behind {@link Pg}: the JDK's, as in the gateway service, but behind a RestClient, as most would have it. */
@Configuration(proxyBeanMethods = false)
class PgConfiguration {

    @Bean(destroyMethod = "shutdownNow")
    HttpClient pgHttpClient(PgSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    Pg pg(HttpClient pgHttpClient, PgSettings settings) {
        var requests = new JdkClientHttpRequestFactory(pgHttpClient);
        requests.setReadTimeout(settings.readTimeout());
        return new Pg(RestClient.builder()
                .requestFactory(requests)
                .baseUrl(settings.baseUrl())
                .defaultHeaders(headers -> headers.setBasicAuth(settings.secretKey(), ""))
                .build());
    }
}
