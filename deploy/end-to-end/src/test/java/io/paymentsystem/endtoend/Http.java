package io.paymentsystem.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP to one address. */
record Http(String address) {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    /** The body of a good answer; of any other an empty object, since a problem detail has a "status" too. */
    JsonNode get(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.statusCode() == 200 ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    }

    /** The body of a good answer to a POST. */
    JsonNode postAndRead(String path, String body) {
        return JSON.readTree(requireGood(send(request(path).POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"))).body());
    }

    int post(String path, String body, String... headers) {
        var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        return send(headers.length == 0 ? request : request.headers(headers)).statusCode();
    }

    void put(String path, String body) {
        requireGood(send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json")));
    }

    /** The body of a good answer as it stands. */
    String getText(String path) {
        return requireGood(send(request(path).GET())).body();
    }

    /** The body of a good answer to a file. */
    JsonNode putFile(String path, String contentType, String file) {
        return JSON.readTree(requireGood(send(request(path).PUT(HttpRequest.BodyPublishers.ofString(file))
                .header("Content-Type", contentType))).body());
    }

    void delete(String path) {
        requireGood(send(request(path).DELETE()));
    }

    private static HttpResponse<String> requireGood(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    answer.request().method() + " " + answer.uri() + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
