package io.paymentsystem.gateway.pg;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * The HTTP client behind {@link PgClient}.
 *
 * <p>The JDK's client keeps one connection per call in flight, closes it after 30 idle seconds, below the idle time of the PG's servers,
 * and does not send a POST again by itself when a connection breaks. Nothing observes it: observations carry the URL, and a cancel's has
 * the paymentKey in it.
 */
@Configuration(proxyBeanMethods = false)
class PgClientConfiguration {

    private static final int THREADS = 2;
    private static final int THREADS_IDLE_SECONDS = 30;

    @Bean(destroyMethod = "shutdownNow")
    HttpClient pgHttpClient(PgSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(threads())
                .build();
    }

    @Bean
    PgClient pgClient(HttpClient pgHttpClient, PgCircuits circuits, PgSettings settings, JsonMapper mapper) {
        Duration patience = settings.connectTimeout().plus(settings.readTimeout());
        var requests = new TossRequests(settings.baseUrl(), settings.secretKey(), mapper);
        var exchange = new TossExchange(pgHttpClient, mapper, settings.readTimeout());
        return new ProtectedPg(new TossPayments(requests, exchange, patience), circuits);
    }

    /**
     * What waits for the PG are the calling threads. The client's own only move bytes between sockets and buffers, in short steps, so a
     * few do for any number of calls, at less cost than a new thread per step; only looking up the PG's name, which the JDK then remembers
     * for 30 seconds, may hold one up. They end by themselves once the client rests.
     */
    private static Executor threads() {
        var threads = new ThreadPoolExecutor(THREADS, THREADS, THREADS_IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("pg-http-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
