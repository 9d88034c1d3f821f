package io.paymentsystem.reconciliation.console;

import io.paymentsystem.reconciliation.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody has typed into a form: text that stands for something, or is blank. */
public final class Typed {

    private Typed() {
    }

    /**
     * What a text stands for; null where it is blank.
     *
     * @throws ProblemException if it cannot be what it stands for
     */
    public static <T> @Nullable T read(String what, @Nullable String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "%s cannot be '%s'.".formatted(what, text.strip()));
        }
    }

    /** The text itself; null where it is blank. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A time in UTC, as browsers write it, or with a Z. */
    public static Instant time(String text) {
        return text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /** An address with all of these parameters that are not blank. */
    public static String address(String path, Map<String, @Nullable String> parameters) {
        var uri = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                uri.queryParam(name, "{" + name + "}");
            }
        });
        return uri.encode().buildAndExpand(parameters).toUriString();
    }
}
