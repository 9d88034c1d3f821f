package io.paymentsystem.deadletters.screen;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The fields of an answer in words; a dash for what is not there. */
public final class Fields {

    private static final String NOTHING = "-";

    private Fields() {
    }

    public static String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode() || value.isNull() ? NOTHING : value.isString() ? value.stringValue() : value.toString();
    }

    /** An amount with its thousands set apart. */
    public static String won(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.canConvertToLong() ? String.format(Locale.ROOT, "%,d", value.longValue()) : text(object, field);
    }

    /** An instant to the second. */
    public static String time(JsonNode object, String field) {
        String text = text(object, field);
        try {
            return text.equals(NOTHING) ? text : Instant.parse(text).truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeParseException notATime) {
            return text;
        }
    }
}
