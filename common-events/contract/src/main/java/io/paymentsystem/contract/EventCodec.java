package io.paymentsystem.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes events as JSON. Thread-safe.
 *
 * <p>Reading is lenient about fields that it does not know and strict about those that it does: money is never rounded, coerced from
 * text or taken from the second of two equally named fields.
 */
public final class EventCodec {

    /** Largest value that is read, in bytes; anything larger is refused unread. */
    public static final int VALUE_MAX_BYTES = 64 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private EventCodec() {
    }

    /** The JSON form of an event. */
    public static String write(Event event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * Reads the value of a record.
     *
     * @throws MalformedEventException if the value is missing, too large, not JSON, or not an event of that type
     */
    public static <E extends Event> E read(byte @Nullable [] value, Class<E> eventType) {
        if (value == null || value.length == 0) {
            throw new MalformedEventException("the record has no value");
        }
        if (value.length > VALUE_MAX_BYTES) {
            throw new MalformedEventException("the value has %,d bytes; at most %,d are taken".formatted(value.length, VALUE_MAX_BYTES));
        }
        try {
            E event = MAPPER.readValue(value, eventType);
            if (event == null) {
                throw new MalformedEventException("the value is null");
            }
            return event;
        } catch (JacksonException e) {
            throw new MalformedEventException(reason(e));
        }
    }

    private static String reason(JacksonException failure) {
        return switch (failure) {
            case InputCoercionException outOfRange -> field(outOfRange) + outOfRange.getOriginalMessage();
            case StreamReadException notJson -> notJson(notJson);
            case ValueInstantiationException invalid when invalid.getCause() != null -> invalid.getCause().getMessage();
            case JacksonException secret when field(secret).startsWith("paymentKey") -> "paymentKey must be a text";
            default -> field(failure) + failure.getOriginalMessage().replaceAll("( \\(set|: not allowed as per) `?Deserialization.*", "");
        };
    }

    /** Where, and not what: the parser quotes what it stumbles upon, and that may be a secret whose quotes were forgotten. */
    private static String notJson(StreamReadException failure) {
        return failure.getOriginalMessage().startsWith("Duplicate Object property")
                ? failure.getOriginalMessage()
                : "not JSON, at line %d, column %d".formatted(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
    }

    private static String field(JacksonException failure) {
        return failure.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .collect(Collectors.joining(".", "", ": "));
    }
}
