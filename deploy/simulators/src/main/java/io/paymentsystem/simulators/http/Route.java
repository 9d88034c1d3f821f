package io.paymentsystem.simulators.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A method and a path template such as {@code /v1/payments/{paymentKey}/cancel}, with its handler. */
record Route(String method, List<String> template, Handler handler) {

    Route(String method, String template, Handler handler) {
        this(method, segments(template), handler);
    }

    static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }

    /** The values of the placeholders, or null when the path is another one. */
    @Nullable Map<String, String> match(List<String> path) {
        if (path.size() != template.size()) {
            return null;
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{") && !path.get(i).isEmpty()) {
                variables.put(expected.substring(1, expected.length() - 1), Request.decode(path.get(i)));
            } else if (!expected.equals(path.get(i))) {
                return null;
            }
        }
        return variables;
    }
}
