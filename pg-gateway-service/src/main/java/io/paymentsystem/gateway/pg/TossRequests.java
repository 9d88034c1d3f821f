package io.paymentsystem.gateway.pg;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.DefaultUriBuilderFactory;
import org.springframework.web.util.UriBuilderFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes requests to Toss Payments' API, signed with the secret key. Paths are templates below the base URL; what is put into one is
 * encoded, whatever characters it has, so it holds no slash and no query. Thread-safe.
 */
final class TossRequests {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final UriBuilderFactory uris;
    private final String authorization;
    private final JsonMapper mapper;

    TossRequests(URI baseUrl, SecretKey secretKey, JsonMapper mapper) {
        this.uris = new DefaultUriBuilderFactory(baseUrl.toString());
        this.authorization = "Basic " + HttpHeaders.encodeBasicAuth(secretKey.value(), "", UTF_8);
        this.mapper = mapper;
    }

    HttpRequest get(String path, Object... variables) {
        return to(path, variables).GET().build();
    }

    /** A request with a JSON body that the PG carries out once, however often it comes with the same key. */
    HttpRequest post(String idempotencyKey, Object body, String path, Object... variables) {
        return to(path, variables)
                .header(IDEMPOTENCY_KEY, idempotencyKey)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .POST(BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
                .build();
    }

    private HttpRequest.Builder to(String path, Object... variables) {
        return HttpRequest.newBuilder(uris.expand(path, variables))
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
    }
}
