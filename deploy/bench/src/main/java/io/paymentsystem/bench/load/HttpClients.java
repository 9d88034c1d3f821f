package io.paymentsystem.bench.load;

import io.paymentsystem.bench.BenchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Clients that each send one request, wait for its answer, and send the next one. */
public final class HttpClients implements AutoCloseable {

    private static final Duration ANSWER_MAX = Duration.ofMinutes(1);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Opens the courses of a batch at a service that has them under {@code /courses}. */
    public void openCourses(String address, Batch batch) {
        String terms = "{\"capacity\":%d,\"price\":%d}".formatted(batch.load().seats(), Batch.PRICE);
        for (int course = 0; course < batch.load().courses(); course++) {
            send("PUT", address + "/courses/" + (batch.firstCourse() + course), terms.getBytes());
        }
    }

    /** Tells the simulator how to behave from now on, and otherwise well. */
    public void behave(String simulator, Load load) {
        send("PUT", simulator + "/behavior",
                "{\"latencyMs\":%d,\"declineRate\":%s}".formatted(load.pgMillis(), load.declineRate()).getBytes());
    }

    /** What the simulator's books say in all. */
    public PgBooks books(String simulator) {
        return json.readValue(send("GET", simulator + "/books", new byte[0]), PgBooks.class);
    }

    /** Won, as far as it matters here. */
    public record PgBooks(long capturedAmount, long refundedAmount) {
    }

    /**
     * Posts the whole batch and returns how many payments ended in which status, by the answers.
     *
     * @throws BenchFailure when one was not answered with 200
     */
    public Map<String, Integer> pay(String address, Batch batch, int clients) {
        AtomicInteger next = new AtomicInteger();
        Map<String, Integer> ends = new ConcurrentHashMap<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, clients).mapToObj(_ -> threads.submit(() -> {
                for (int number = next.getAndIncrement(); number < batch.load().payments(); number = next.getAndIncrement()) {
                    String answer = send("POST", address + "/payment", batch.request(number));
                    ends.merge(json.readTree(answer).get("status").asString(), 1, Integer::sum);
                }
            })).toList();
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new BenchFailure(String.valueOf(failure.getCause().getMessage()), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", interruption);
        }
        return new TreeMap<>(ends);
    }

    private String send(String method, String address, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER_MAX).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new BenchFailure("%s %s was answered %d: %s".formatted(method, address, answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException failure) {
            throw new BenchFailure("%s %s failed: %s".formatted(method, address, failure), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted.", interruption);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
