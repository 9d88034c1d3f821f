package io.paymentsystem.messaging;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The W3C trace context header, so that one trace id runs through the outboxes from the request to its end. */
public final class TraceParent {

    private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {
    }

    /** The given context if it is well-formed, otherwise a new one whose trace id is {@code seed}, the same again for the same seed. */
    public static String continuedOrBegun(@Nullable String given, UUID seed) {
        return given != null && FORM.matcher(given).matches() ? given : begun(seed);
    }

    private static String begun(UUID seed) {
        String traceId = seed.toString().replace("-", "");
        return "00-" + traceId + "-" + traceId.substring(16) + "-01";
    }
}
