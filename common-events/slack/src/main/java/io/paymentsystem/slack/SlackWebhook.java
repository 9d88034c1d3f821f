package io.paymentsystem.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Slack's incoming webhook, or anything that speaks like it. */
final class SlackWebhook {

    private static final int CODE_MAX_BYTES = 100;

    private final RestClient client;
    private final URI url;

    /** The client is not the application's, whose JSON may be written otherwise, and whose traces would tell the URL. */
    SlackWebhook(SlackSettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build());
        requests.setReadTimeout(settings.readTimeout());
        this.client = RestClient.builder().requestFactory(requests).build();
        this.url = settings.webhookUrl();
    }

    /** What became of a message. */
    sealed interface Answer {

        /** Slack has it. */
        record Taken() implements Answer {
        }

        /** Slack does not want it, and will not want it when it comes again. */
        record Refused(String why) implements Answer {
        }

        /** Slack does not have it, or does and could not say so; {@code retryAfter} is what Slack itself asked for. */
        record NotTaken(String why, Optional<Duration> retryAfter) implements Answer {
        }
    }

    /** Posts a message and never throws for what Slack or the network does. What it says of a failure does not contain the URL. */
    Answer post(SlackMessage message) {
        try {
            return client.post().uri(url).contentType(MediaType.APPLICATION_JSON).body(message)
                    .exchangeForRequiredValue((_, response) -> answer(response));
        } catch (RestClientException e) {
            return new Answer.NotTaken(e.getMostSpecificCause().getClass().getSimpleName(), Optional.empty());
        }
    }

    private static Answer answer(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Answer.Taken();
        }
        String why = "it answered " + status.value() + code(response);
        return status.is4xxClientError() && !asksForPatience(status)
                ? new Answer.Refused(why)
                : new Answer.NotTaken(why, retryAfter(response.getHeaders()));
    }

    private static boolean asksForPatience(HttpStatusCode status) {
        return status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS) || status.isSameCodeAs(HttpStatus.REQUEST_TIMEOUT);
    }

    /** Slack says what is wrong in one word, such as {@code no_service}; what others say may repeat the URL. */
    private static String code(ClientHttpResponse response) throws IOException {
        String body = new String(response.getBody().readNBytes(CODE_MAX_BYTES), StandardCharsets.US_ASCII);
        return body.matches("[a-z_]+") ? " " + body : "";
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("\\d{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
