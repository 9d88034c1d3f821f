package io.paymentsystem.deadletters.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of an address after the question mark. */
public record Query(Map<String, String> parameters) {

    public Query {
        parameters = new LinkedHashMap<>(parameters);
    }

    public static Query none() {
        return new Query(Map.of());
    }

    /** The same with one more parameter, unless that has no value. */
    public Query with(String name, @Nullable Object value) {
        var more = new Query(parameters);
        if (value != null) {
            more.parameters.put(name, value.toString());
        }
        return more;
    }

    String text() {
        return parameters.isEmpty() ? "" : parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue())).collect(Collectors.joining("&", "?", ""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
