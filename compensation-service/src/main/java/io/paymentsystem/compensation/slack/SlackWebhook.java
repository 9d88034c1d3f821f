package io.paymentsystem.compensation.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Slack's incoming webhook, or anything that speaks like it. */
final class SlackWebhook {

    private final RestClient client;
    private final URI url;

    SlackWebhook(RestClient client, URI url) {
        this.client = client;
        this.url = url;
    }

    /** What became of a message. */
    sealed interface Answer {

        /** Slack has it. */
        record Taken() implements Answer {
        }

        /** Slack does not have it, or does and could not say so; {@code retryAfter} is what Slack itself asked for. */
        record NotTaken(String why, Optional<Duration> retryAfter) implements Answer {
        }
    }

    /** Posts a message and never throws for what Slack or the network does. What it says of a failure does not contain the URL. */
    Answer post(SlackMessage message) {
        try {
            client.post().uri(url).contentType(MediaType.APPLICATION_JSON).body(message).retrieve().toBodilessEntity();
            return new Answer.Taken();
        } catch (RestClientResponseException e) {
            return new Answer.NotTaken("it answered " + e.getStatusCode().value(), retryAfter(e.getResponseHeaders()));
        } catch (RestClientException e) {
            return new Answer.NotTaken(e.getMostSpecificCause().getClass().getSimpleName(), Optional.empty());
        }
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers)
                .map(given -> given.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
