package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.behavior.Behaviors;
import io.paymentsystem.simulators.behavior.Conduct;
import io.paymentsystem.simulators.http.Delay;
import io.paymentsystem.simulators.http.Handler;
import io.paymentsystem.simulators.http.Refusal;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/transactions?startDate&endDate&startingAfter&limit}: the movements of money of a period, oldest first.
 * Dates are {@code 2026-11-22T00:00:00}, Korean time as with Toss Payments, or carry an offset or Z. Both ends belong to the period.
 */
final class TransactionList implements Handler {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 5_000;
    private static final ZoneId ZONE = ZoneId.of(Payment.ZONE);

    private final Books books;
    private final Behaviors behaviors;

    TransactionList(Books books, Behaviors behaviors) {
        this.books = books;
        this.behaviors = behaviors;
    }

    @Override
    public Reply handle(Request request) {
        Conduct conduct = behaviors.towardsAll();
        Delay.elapse(conduct.behavior().latency());
        if (conduct.failsList()) {
            throw PgError.FAILED_INTERNAL_SYSTEM_PROCESSING.refusal();
        }
        return list(request);
    }

    private Reply list(Request request) {
        Instant from = date(request, "startDate");
        Instant to = date(request, "endDate").truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        int limit = limit(request.parameter("limit"));
        return Reply.json(200, books.between(from, to, request.parameter("startingAfter"), limit).stream().map(Transaction::of).toList());
    }

    private static Instant date(Request request, String name) {
        String text = request.parameter(name);
        try {
            TemporalAccessor date = DateTimeFormatter.ISO_DATE_TIME
                    .parseBest(String.valueOf(text), ZonedDateTime::from, LocalDateTime::from);
            return date instanceof ZonedDateTime zoned ? zoned.toInstant() : LocalDateTime.from(date).atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(name + " must be a date and time such as 2026-11-22T00:00:00.");
        }
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_LIMIT) {
            throw Refusal.invalid("limit must be a whole number from 1 to " + MAX_LIMIT + ".");
        }
        return Integer.parseInt(text);
    }
}
