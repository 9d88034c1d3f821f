package io.paymentsystem.reconciliation.console.payment;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.view.PaymentQuery;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody has typed into the search, as text; times are UTC. */
record SearchForm(
        @Nullable String paymentId, @Nullable String courseId, @Nullable String studentId, @Nullable String status,
        @Nullable String from, @Nullable String to, @Nullable String after) {

    static final int PAGE = 50;

    /** The payment that is looked for by its id; null where it is not by that. */
    @Nullable UUID payment() {
        return read("The payment id", paymentId, UUID::fromString);
    }

    /** Refused where something cannot be what it stands for. */
    PaymentQuery query() {
        return new PaymentQuery(
                read("The course", courseId, Long::valueOf), read("The student", studentId, Long::valueOf),
                read("The status", status, PaymentStatus::valueOf), read("From", from, SearchForm::time), read("To", to, SearchForm::time),
                read("The place to go on from", after, UUID::fromString), PAGE);
    }

    /** Where the page after a payment is. */
    String olderThan(UUID last) {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("courseId", courseId);
        typed.put("studentId", studentId);
        typed.put("status", status);
        typed.put("from", from);
        typed.put("to", to);
        typed.put("after", last.toString());
        var uri = UriComponentsBuilder.fromPath("/payments");
        typed.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                uri.queryParam(name, "{" + name + "}");
            }
        });
        return uri.encode().buildAndExpand(typed).toUriString();
    }

    private static Instant time(String text) {
        return text.endsWith("Z") ? Instant.parse(text) : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static <T> @Nullable T read(String what, @Nullable String text, Function<String, T> reading) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "%s cannot be '%s'.".formatted(what, text.strip()));
        }
    }
}
