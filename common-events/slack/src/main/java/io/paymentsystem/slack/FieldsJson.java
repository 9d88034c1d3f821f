package io.paymentsystem.slack;

import io.paymentsystem.slack.Notification.Field;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a notification as they are kept in the database. */
final class FieldsJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private FieldsJson() {
    }

    static String write(List<Field> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    static List<Field> read(String json) {
        return List.of(MAPPER.readValue(json, Field[].class));
    }
}
