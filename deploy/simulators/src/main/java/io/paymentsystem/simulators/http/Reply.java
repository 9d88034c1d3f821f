package io.paymentsystem.simulators.http;

import java.time.Duration;
import java.util.Map;

/** What a {@link Handler} wants the caller to see. */
public sealed interface Reply {

    /**
     * A JSON answer. The body is rendered when it is written, so a stored answer costs no more memory than the value it shows;
     * the value must therefore be immutable.
     */
    record Json(int status, Object body, Map<String, String> headers) implements Reply {
    }

    /** A plain text answer. */
    record Text(int status, String body, Map<String, String> headers) implements Reply {
    }

    /**
     * No answer at all: after {@code after} the connection is closed without a byte having been written.
     * The JDK's server offers no way to reset the socket (SO_LINGER is out of reach), so the peer sees the end of the stream
     * where the answer should have begun, which HTTP clients report much as they do a reset.
     */
    record HangUp(Duration after) implements Reply {
    }

    /** A JSON answer without further headers. */
    static Json json(int status, Object body) {
        return new Json(status, body, Map.of());
    }

    /** A text answer without further headers. */
    static Text text(int status, String body) {
        return new Text(status, body, Map.of());
    }
}
