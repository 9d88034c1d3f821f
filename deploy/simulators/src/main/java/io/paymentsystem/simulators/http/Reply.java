package io.paymentsystem.simulators.http;

import java.io.IOException;
import java.io.Writer;
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

    /** A long answer, written bit by bit; the caller sees it break off where {@code content} throws. */
    record Stream(String type, Content content) implements Reply {
    }

    /** Writes the body of a {@link Stream}. */
    @FunctionalInterface
    interface Content {

        /** Writes all of it; does not close the writer. */
        void writeTo(Writer writer) throws IOException;
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
