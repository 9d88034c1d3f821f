package io.paymentsystem.gateway.pg;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any answer of Toss Payments' API, before it is judged.
 *
 * @param <T> what was asked for
 */
sealed interface TossAnswer<T> {

    /** 200 with what was asked for. */
    record Shown<T>(T body) implements TossAnswer<T> {
    }

    /** An error. */
    record Fault<T>(int status, TossError error) implements TossAnswer<T> {

        String code() {
            return error.code();
        }
    }

    /** Nothing that could be understood. */
    record Nothing<T>(String why) implements TossAnswer<T> {
    }

    /** Reads status and body of an answer. */
    static <T> TossAnswer<T> read(int status, byte[] body, Class<T> type, JsonMapper mapper) {
        try {
            return status == 200
                    ? shown(mapper.readValue(body, type))
                    : fault(status, mapper.readValue(body, TossError.class));
        } catch (JacksonException e) {
            return new Nothing<>("status %d with a body that is not JSON of the expected form".formatted(status));
        }
    }

    private static <T> TossAnswer<T> shown(@Nullable T body) {
        return body == null ? new Nothing<>("status 200 with nothing in it") : new Shown<>(body);
    }

    private static <T> TossAnswer<T> fault(int status, @Nullable TossError error) {
        return error == null || error.code().isEmpty()
                ? new Nothing<>("status %d without an error code".formatted(status))
                : new Fault<>(status, error);
    }
}
