package io.paymentsystem.testsupport;

import java.net.URI;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** What the Slack mock shows, and how it behaves. */
public final class SlackReader {

    private final RestClient client;

    /** Reads the mock at that address. */
    public SlackReader(URI simulators) {
        client = RestClient.create(simulators + "/slack");
    }

    /** The messages that have a text anywhere. */
    public List<JsonNode> messagesWith(Object text) {
        return messages().valueStream().filter(message -> message.toString().contains(text.toString())).toList();
    }

    /** Forgets all messages. */
    public void forgets() {
        client.delete().uri("/messages").retrieve().toBodilessEntity();
    }

    /** Makes it behave otherwise, given as the mock takes it. */
    public void behaves(String behavior) {
        client.put().uri("/behavior").contentType(MediaType.APPLICATION_JSON).body(behavior).retrieve().toBodilessEntity();
    }

    /** Makes it take everything at once again. */
    public void behavesWell() {
        client.delete().uri("/behavior").retrieve().toBodilessEntity();
    }

    private JsonNode messages() {
        return client.get().uri("/messages").retrieve().requiredBody(JsonNode.class);
    }
}
