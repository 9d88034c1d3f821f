package io.paymentsystem.reconciliation.console.overview;

import static java.util.stream.Collectors.joining;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.console.overview.PaymentFigures.Minute;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the payments of the view. Slow where there are many; {@link Refreshing} alone calls it. */
@Repository
class PaymentCounting {

    static final int MINUTES = 60;
    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final Duration RATED = Duration.ofSeconds(60);

    private static final String ENDED = Arrays.stream(PaymentStatus.values()).filter(PaymentStatus::ended)
            .map(status -> "'" + status + "'").collect(joining(", "));

    private static final String BY_MINUTE = """
            select date_bin('1 minute', first_seen_at, timestamptz '2000-01-01Z') as minute, status, count(*) as payments
              from payment_view
             where first_seen_at >= :since
             group by 1, 2
            """;

    /** Only of those seen within the hour, so that the index on that serves; one that took longer is no measure of the speed now. */
    private static final String LATELY_ENDED = """
            select count(*) as ended, count(*) filter (where status_at > :rated) as rated,
                   percentile_cont(0.5) within group (order by extract(epoch from status_at - first_seen_at)::double precision) as median,
                   percentile_cont(0.99) within group (order by extract(epoch from status_at - first_seen_at)::double precision) as p99
              from payment_view
             where first_seen_at >= :since and status_at > :lately and status in (%s)
            """.formatted(ENDED);

    private final JdbcClient jdbc;

    PaymentCounting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Lately(long ended, long rated, @Nullable Double median, @Nullable Double p99) {
    }

    PaymentFigures at(Instant now) {
        Instant since = now.truncatedTo(ChronoUnit.MINUTES).minus(MINUTES - 1, ChronoUnit.MINUTES);
        Lately lately = jdbc.sql(LATELY_ENDED).param("since", Timestamp.from(since))
                .param("lately", Timestamp.from(now.minus(LATELY))).param("rated", Timestamp.from(now.minus(RATED)))
                .query(Lately.class).single();
        return new PaymentFigures(counts(), minutes(since), lately.rated() / (double) RATED.toSeconds(),
                lately.ended(), seconds(lately.median()), seconds(lately.p99()));
    }

    private Map<PaymentStatus, Long> counts() {
        Map<PaymentStatus, Long> counts = new EnumMap<>(PaymentStatus.class);
        jdbc.sql("select status, count(*) from payment_view group by status").query(row -> {
            counts.put(PaymentStatus.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    private List<Minute> minutes(Instant since) {
        Map<Instant, Minute> minutes = new TreeMap<>();
        Stream.iterate(since, minute -> minute.plus(1, ChronoUnit.MINUTES)).limit(MINUTES)
                .forEach(minute -> minutes.put(minute, new Minute(minute, new EnumMap<>(PaymentStatus.class))));
        jdbc.sql(BY_MINUTE).param("since", Timestamp.from(since)).query(row -> {
            Minute minute = minutes.get(row.getTimestamp("minute").toInstant());
            // What a wrong clock has put into the future has no place in the plot.
            if (minute != null) {
                minute.counts().put(PaymentStatus.valueOf(row.getString("status")), row.getLong("payments"));
            }
        });
        return List.copyOf(minutes.values());
    }

    private static @Nullable Duration seconds(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofNanos((long) (seconds * 1e9));
    }
}
