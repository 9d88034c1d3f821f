package io.paymentsystem.localstack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON over HTTP with one server. What the server refuses, other than with 404 to a GET, ends the demo. */
record JsonClient(HttpClient http, JsonMapper json, String server) {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;

    /** What is at this path, nothing when the server knows no such thing. */
    Optional<JsonNode> get(String path) {
        HttpResponse<String> response = send(request(path).GET());
        return response.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(json.readTree(accepted(response).body()));
    }

    void put(String path, Map<String, ?> body) {
        accepted(send(request(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(body)))));
    }

    void post(String path) {
        accepted(send(request(path).POST(BodyPublishers.noBody())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER_LIMIT).header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            return http.send(built, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(new IOException(built.method() + " " + built.uri() + ": " + failure, failure));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DemoFailure(built.method() + " " + built.uri() + " was interrupted.");
        }
    }

    private static HttpResponse<String> accepted(HttpResponse<String> response) {
        if (response.statusCode() >= FIRST_ERROR) {
            throw new DemoFailure(response.request().method() + " " + response.uri() + " was answered with "
                    + response.statusCode() + ": " + response.body());
        }
        return response;
    }
}
