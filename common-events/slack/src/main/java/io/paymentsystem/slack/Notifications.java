package io.paymentsystem.slack;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where Slack is told things.
 *
 * <p>A notification that was added is told at least once if, and only if, the surrounding transaction commits: usually within a second
 * and once; later while Slack is away, and more often after a crash. Keys are never forgotten. Nobody waits for Slack here.
 */
public class Notifications {

    private static final String INSERT = """
            insert into slack_notification (key, title, fields, reason, action, created_at, next_attempt_at)
            select key, title, fields::jsonb, reason, action, moment.at, moment.at
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as told (key, title, fields, reason, action),
                   (values (?::timestamptz)) as moment (at)
                on conflict (key) do nothing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds one notification; false, and without effect, if its key is there already. See {@link #addAll}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Notification notification) {
        return addAll(List.of(notification)) == 1;
    }

    /**
     * Adds in one statement those notifications whose keys are not there yet, and returns how many that were. In the order of their keys,
     * so that concurrent transactions wait for each other and never deadlock.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if there is no transaction to be part of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int addAll(List<Notification> notifications) {
        List<Notification> ordered = notifications.stream().sorted(Comparator.comparing(Notification::key)).toList();
        return jdbc.sql(INSERT)
                .param(column(ordered, Notification::key))
                .param(column(ordered, Notification::title))
                .param(column(ordered, notification -> FieldsJson.write(notification.fields())))
                .param(column(ordered, Notification::reason))
                .param(column(ordered, Notification::action))
                .param(clock.instant().toString())
                .update();
    }

    private static @Nullable String[] column(List<Notification> notifications, Function<Notification, @Nullable String> value) {
        return notifications.stream().map(value).toArray(String[]::new);
    }
}
