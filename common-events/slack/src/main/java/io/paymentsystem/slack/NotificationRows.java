package io.paymentsystem.slack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notifications that Slack does not have yet. */
final class NotificationRows {

    private static final String CLAIM = """
            update slack_notification
               set tries = tries + 1, next_attempt_at = :until::timestamptz
             where id in (select id from slack_notification
                           where sent_at is null and next_attempt_at <= :now::timestamptz
                           order by id limit :max for update skip locked)
            returning id, tries, key, title, fields, reason, action
            """;

    /** A notification that is to be sent, for the how manieth time. */
    record Due(long id, int tries, Notification notification) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    NotificationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes due notifications, oldest first; nobody else gets them for as long as {@code lease}, nor afterwards if they were sent. */
    List<Due> claim(int max, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("until", now.plus(lease).toString())
                .param("now", now.toString())
                .param("max", max)
                .query(NotificationRows::due)
                .list().stream().sorted(Comparator.comparingLong(Due::id)).toList();
    }

    void markSent(List<Due> sent) {
        update("update slack_notification set sent_at = ?::timestamptz where id = any(?)", clock.instant(), sent);
    }

    void postpone(List<Due> unsent, Instant until) {
        update("update slack_notification set next_attempt_at = ?::timestamptz where id = any(?)", until, unsent);
    }

    private void update(String sql, Instant time, List<Due> rows) {
        jdbc.sql(sql).param(time.toString()).param(rows.stream().mapToLong(Due::id).toArray()).update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getLong("id"), row.getInt("tries"), new Notification(
                row.getString("key"), row.getString("title"), FieldsJson.read(row.getString("fields")),
                row.getString("reason"), row.getString("action")));
    }
}
