package io.paymentsystem.reconciliation.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How values are written on pages; templates call it {@code @show}. What there is none of is a dash. */
@Component
public class Show {

    private static final String NONE = "-";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Whole won, such as {@code 50,000 won}. */
    public String won(@Nullable Long amount) {
        return amount == null ? NONE : String.format(Locale.ROOT, "%,d won", amount);
    }

    /** A count, such as {@code 1,000,000}. */
    public String number(@Nullable Number count) {
        return count == null ? NONE : String.format(Locale.ROOT, "%,d", count.longValue());
    }

    /** A time to the second, in UTC. */
    public String time(@Nullable Instant at) {
        return at == null ? NONE : TIME.format(at);
    }

    /** A duration as a person reads it: milliseconds below ten seconds, then seconds, minutes, hours, days. */
    public String duration(@Nullable Duration lasted) {
        if (lasted == null) {
            return NONE;
        }
        if (lasted.isNegative()) {
            return "-" + duration(lasted.negated());
        }
        long millis = lasted.toMillis();
        if (millis < 10_000) {
            return String.format(Locale.ROOT, "%,d ms", millis);
        }
        if (millis < 120_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        if (lasted.compareTo(Duration.ofHours(2)) < 0) {
            return lasted.toMinutes() + " min";
        }
        return lasted.compareTo(Duration.ofDays(2)) < 0 ? lasted.toHours() + " h" : lasted.toDays() + " days";
    }

    /** A name for a person, such as {@code NEEDS A PERSON}. */
    public String words(@Nullable Object constant) {
        return constant == null ? NONE : constant.toString().replace('_', ' ');
    }

    /** What kind of news a status or state is: good, bad, open, or plain; the class of its badge. */
    public String tone(@Nullable Object state) {
        return switch (String.valueOf(state)) {
            case "FINAL_COMPLETED", "REPAIRED", "SETTLED", "SAFE", "REPLAYED" -> "good";
            case "CANCELLATION_FAILED", "FINAL_COMPENSATION_FAILED", "NEEDS_A_PERSON", "UNSAFE", "PARKED", "DEAD AGAIN" -> "bad";
            case "CREATED", "COUNT_UPDATED", "PAYMENT_PROCESSED", "FOUND", "REPAIRING", "QUEUED", "RUNNING", "OPEN", "UNKNOWN" -> "open";
            default -> "plain";
        };
    }
}
