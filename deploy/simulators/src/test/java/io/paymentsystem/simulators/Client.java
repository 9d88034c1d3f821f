package io.paymentsystem.simulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Speaks to the simulators as the gateway service and the tests do. */
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;

    Client(URI uri) {
        this.uri = uri;
    }

    Answer confirm(String orderId, long amount, @Nullable String idempotencyKey) {
        return confirm("pk-" + orderId, orderId, amount, idempotencyKey);
    }

    Answer confirm(String paymentKey, String orderId, long amount, @Nullable String idempotencyKey) {
        return send(confirmRequest(paymentKey, orderId, amount, idempotencyKey));
    }

    CompletableFuture<Answer> confirmLater(String orderId, long amount, @Nullable String idempotencyKey) {
        return http.sendAsync(confirmRequest("pk-" + orderId, orderId, amount, idempotencyKey), BodyHandlers.ofString())
                .thenApply(Client::answer);
    }

    /** A confirm request that is certainly being processed: of two with the same key, the other one has been refused for that. */
    CompletableFuture<Answer> confirmUnderWay(String orderId, long amount, String idempotencyKey) {
        CompletableFuture<Answer> one = confirmLater(orderId, amount, idempotencyKey);
        CompletableFuture<Answer> other = confirmLater(orderId, amount, idempotencyKey);
        CompletableFuture.anyOf(one, other).join();
        return one.isDone() ? other : one;
    }

    Answer cancel(String orderId, @Nullable Long amount, @Nullable String idempotencyKey) {
        String body = amount == null ? "{\"cancelReason\":\"test\"}" : "{\"cancelReason\":\"test\",\"cancelAmount\":" + amount + "}";
        HttpRequest.Builder request = withKey(authorized("/v1/payments/pk-" + orderId + "/cancel"), idempotencyKey);
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    Answer inquire(String path) {
        return send(authorized(path).GET().build());
    }

    Answer get(String path) {
        return send(plain(path).GET().build());
    }

    Answer delete(String path) {
        return send(plain(path).DELETE().build());
    }

    Answer put(String path, String body) {
        return send(plain(path).PUT(BodyPublishers.ofString(body)).build());
    }

    Answer post(String path, String body) {
        return send(plain(path).POST(BodyPublishers.ofString(body)).build());
    }

    Answer postAuthorized(String path, String body) {
        return send(authorized(path).POST(BodyPublishers.ofString(body)).build());
    }

    Answer send(HttpRequest request) {
        try {
            return answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder plain(String path) {
        return HttpRequest.newBuilder(URI.create(uri + path)).timeout(PATIENCE);
    }

    HttpRequest.Builder authorized(String path) {
        String credentials = Base64.getEncoder().encodeToString("test_sk_local:".getBytes());
        return plain(path).header("Authorization", "Basic " + credentials);
    }

    HttpRequest confirmRequest(String paymentKey, String orderId, long amount, @Nullable String idempotencyKey) {
        String body = "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}".formatted(paymentKey, orderId, amount);
        return withKey(authorized("/v1/payments/confirm"), idempotencyKey).POST(BodyPublishers.ofString(body)).build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static HttpRequest.Builder withKey(HttpRequest.Builder request, @Nullable String idempotencyKey) {
        return idempotencyKey == null ? request : request.header("Idempotency-Key", idempotencyKey);
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body(), response.headers());
    }
}
