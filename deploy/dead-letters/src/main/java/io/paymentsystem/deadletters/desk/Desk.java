package io.paymentsystem.deadletters.desk;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk of reconciliation-service. Every method throws {@link DeskFailure} when the desk is away or refuses. */
public final class Desk {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int FIRST_ERROR = 400;
    private static final int FIRST_ERROR_OF_ITS_OWN = 500;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_LIMIT).build();
    private final URI address;

    public Desk(URI address) {
        this.address = address;
    }

    /** A page of the dead letters that the query selects, and the counts of all. */
    public JsonNode deadLetters(Query query) {
        return get("/dead-letters" + query.text());
    }

    public JsonNode deadLetter(DeadLetterId id) {
        return get("/dead-letters/" + id);
    }

    /** Begins a replay, which goes on by itself. */
    public JsonNode begin(JsonNode request) {
        return post("/dead-letters/replays", request);
    }

    public JsonNode replay(UUID id) {
        return get("/dead-letters/replays/" + id);
    }

    /** A page of a replay's records. */
    public JsonNode records(UUID replay, Query query) {
        return get("/dead-letters/replays/" + replay + "/records" + query.text());
    }

    /** The latest replays. */
    public JsonNode replays() {
        return get("/dead-letters/replays");
    }

    /** Stops a replay, and returns how far it came. */
    public JsonNode stop(UUID replay, String by, String why) {
        return post("/dead-letters/replays/" + replay + "/stop", JSON.createObjectNode().put("by", by).put("reason", why));
    }

    /** What was replayed, newest first. */
    public JsonNode audit(Query query) {
        return get("/dead-letters/audit" + query.text());
    }

    private JsonNode get(String path) {
        return send(request(path).GET());
    }

    private JsonNode post(String path, JsonNode body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(ANSWER_LIMIT).header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return read(http.send(request.build(), BodyHandlers.ofString()));
        } catch (ConnectException nobody) {
            throw new DeskFailure.Away(address, "nobody listens");
        } catch (IOException e) {
            throw new DeskFailure.Away(address, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeskFailure.Away(address, "interrupted");
        }
    }

    private JsonNode read(HttpResponse<String> response) {
        JsonNode body = json(response);
        if (response.statusCode() >= FIRST_ERROR_OF_ITS_OWN) {
            throw new DeskFailure.Away(address, detail(body, response.statusCode()));
        }
        if (response.statusCode() >= FIRST_ERROR) {
            throw new DeskFailure.Refused(detail(body, response.statusCode()));
        }
        return body;
    }

    /** Also of an error, unless that comes from something on the way to the desk, which speaks otherwise. */
    private JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException notJson) {
            throw new DeskFailure.Away(address, "what is there answers %d with something else than JSON".formatted(response.statusCode()));
        }
    }

    private static String detail(JsonNode problem, int status) {
        String title = problem.path("title").asString("no reason given");
        return "refused with %d: %s".formatted(status, problem.path("detail").asString(title));
    }
}
