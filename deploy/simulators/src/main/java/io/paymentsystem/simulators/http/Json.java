package io.paymentsystem.simulators.http;

import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes JSON, and says in plain words what is wrong with a body that cannot be read. */
public final class Json {

    /** Like the real gateway's: unknown fields are ignored, but {@code "100"} or {@code 100.5} is no amount of won. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** For the simulator's own settings, where a misspelt field would silently be a test of something else. */
    private static final JsonMapper STRICT = MAPPER.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Json() {
    }

    /**
     * Reads a body, ignoring unknown fields.
     *
     * @throws Refusal 400 INVALID_REQUEST when it is not JSON of that shape
     */
    public static <T> T read(byte[] body, Class<T> type) {
        return read(MAPPER, body, type);
    }

    /**
     * Reads a body, refusing unknown fields.
     *
     * @throws Refusal 400 INVALID_REQUEST when it is not JSON of that shape or has a field that the type lacks
     */
    public static <T> T readStrictly(byte[] body, Class<T> type) {
        return read(STRICT, body, type);
    }

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    private static <T> T read(JsonMapper mapper, byte[] body, Class<T> type) {
        try {
            return Objects.requireNonNullElseGet(mapper.readValue(body, type), () -> {
                throw Refusal.invalid("The body must be a JSON object, not null.");
            });
        } catch (JacksonException e) {
            throw Refusal.invalid(explain(e));
        }
    }

    private static String explain(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "There is no field '" + unknown.getPropertyName() + "', use any of "
                    + unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
            case ValueInstantiationException refused when refused.getCause() != null -> String.valueOf(refused.getCause().getMessage());
            case StreamReadException malformed -> "The body is not JSON: " + malformed.getOriginalMessage();
            case DatabindException misfit when !misfit.getPath().isEmpty() ->
                    "The value of '" + misfit.getPath().getLast().getPropertyName() + "' does not fit: " + misfit.getOriginalMessage();
            default -> "The body must be a JSON object: " + e.getOriginalMessage();
        };
    }
}
