package io.paymentsystem.simulators;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer as a client sees it. */
record Answer(int status, String text, HttpHeaders headers) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    JsonNode json() {
        return MAPPER.readTree(text);
    }

    String string(String field) {
        return json().path(field).asString();
    }

    long number(String field) {
        return json().path(field).asLong();
    }
}
