package io.paymentsystem.simulators.http;

import com.sun.net.httpserver.Headers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has been read.
 *
 * @param variables the values of the route's {@code {placeholders}}, decoded
 * @param query     the query string as it was sent, or null
 * @param headers   the headers, found case-insensitively
 */
public record Request(Map<String, String> variables, @Nullable String query, Headers headers, byte[] body) {

    /** The value of a placeholder of the route. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no placeholder {" + name + "}.");
        }
        return value;
    }

    /** The first value of a header, or null. */
    public @Nullable String header(String name) {
        return headers.getFirst(name);
    }

    /** The first value of a query parameter, decoded, or null. A plus sign is kept, since callers send it unescaped in UTC offsets. */
    public @Nullable String parameter(String name) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return decode(pair.substring(name.length() + 1));
            }
        }
        return null;
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("'" + text + "' is not URL-encoded properly: " + e.getMessage());
        }
    }
}
