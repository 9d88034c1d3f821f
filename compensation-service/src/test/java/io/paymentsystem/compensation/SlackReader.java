package io.paymentsystem.compensation;

import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** What Slack shows, and how it behaves. */
final class SlackReader {

    private final RestClient client;

    SlackReader(URI uri) {
        client = RestClient.create(uri.toString() + "/slack");
    }

    List<JsonNode> messagesWith(Object text) {
        JsonNode messages = client.get().uri("/messages").retrieve().requiredBody(JsonNode.class);
        return StreamSupport.stream(messages.spliterator(), false).filter(message -> message.toString().contains(text.toString())).toList();
    }

    void forgets() {
        client.delete().uri("/messages").retrieve().toBodilessEntity();
    }

    void behaves(String behavior) {
        client.put().uri("/behavior").contentType(MediaType.APPLICATION_JSON).body(behavior).retrieve().toBodilessEntity();
    }

    void behavesWell() {
        client.delete().uri("/behavior").retrieve().toBodilessEntity();
    }
}
