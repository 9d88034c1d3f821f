package io.paymentsystem.gateway.pg;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one request and reads whatever comes back. Never throws for what the network or the PG does, and never tries again. Thread-safe.
 *
 * <p>An answer that is not there to its last byte in time, or that is longer than 256 KiB, is none; its connection is closed. So it is
 * when the calling thread is interrupted, which stays so.
 */
final class TossExchange {

    private static final int BODY_MAX_BYTES = 256 * 1024;

    private final HttpClient http;
    private final JsonMapper mapper;
    private final Duration timeout;

    TossExchange(HttpClient http, JsonMapper mapper, Duration timeout) {
        this.http = http;
        this.mapper = mapper;
        this.timeout = timeout;
    }

    /** Sends a request that is answered, when all goes well, with a {@code type}. */
    <T> TossAnswer<T> send(Class<T> type, HttpRequest request) {
        // A request's own timeout ends with the headers of its answer.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), BODY_MAX_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toNanos(), NANOSECONDS);
            return TossAnswer.read(response.statusCode(), response.body(), type, mapper);
        } catch (ExecutionException e) {
            return nothing(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return nothing(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return nothing(e);
        }
    }

    /** Without the exception's own message: it may have the URL in it, and that the paymentKey. */
    private static <T> TossAnswer<T> nothing(Throwable why) {
        return new TossAnswer.Nothing<>("no answer: " + why.getClass().getSimpleName());
    }
}
