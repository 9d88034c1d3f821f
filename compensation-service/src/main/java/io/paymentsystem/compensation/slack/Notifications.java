package io.paymentsystem.compensation.slack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The notifications that are kept until Slack has them. */
@Component
public class Notifications {

    private static final String ADD = """
            insert into slack_notification
                   (topic, partition, record_offset, payment_id, course_id, amount, reason, attempts, created_at, next_attempt_at)
            values (:topic, :partition, :recordOffset, :paymentId, :courseId, :amount, :reason, :attempts, :now, :now)
            on conflict do nothing
            """;

    private static final String CLAIM = """
            update slack_notification
               set tries = tries + 1, next_attempt_at = :until
             where id in (select id from slack_notification
                           where sent_at is null and next_attempt_at <= :now
                           order by id limit :max for update skip locked)
            returning id, topic, partition, record_offset, payment_id, course_id, amount, reason, attempts
            """;

    /** A notification that is to be sent. */
    record Due(long id, Notification notification) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds a notification to the caller's transaction; false if its dead letter already has one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Notification notification) {
        return jdbc.sql(ADD)
                .param("topic", notification.topic())
                .param("partition", notification.partition())
                .param("recordOffset", notification.recordOffset())
                .param("paymentId", notification.paymentId())
                .param("courseId", notification.courseId())
                .param("amount", notification.amount())
                .param("reason", notification.reason())
                .param("attempts", notification.attempts())
                .param("now", at(clock.instant()))
                .update() == 1;
    }

    /** Takes due notifications, oldest first; nobody else gets them for as long as {@code lease}, nor afterwards if they were sent. */
    List<Due> claim(int max, Duration lease) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("until", at(now.plus(lease)))
                .param("now", at(now))
                .param("max", max)
                .query(Notifications::due)
                .list().stream().sorted(Comparator.comparingLong(Due::id)).toList();
    }

    void markSent(List<Due> sent) {
        jdbc.sql("update slack_notification set sent_at = :now where id in (:ids)")
                .param("now", at(clock.instant()))
                .param("ids", sent.stream().map(Due::id).toList())
                .update();
    }

    void postpone(List<Due> unsent, Instant until) {
        jdbc.sql("update slack_notification set next_attempt_at = :until where id in (:ids)")
                .param("until", at(until))
                .param("ids", unsent.stream().map(Due::id).toList())
                .update();
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(row.getLong("id"), new Notification(
                row.getString("topic"), row.getInt("partition"), row.getLong("record_offset"),
                row.getObject("payment_id", UUID.class), row.getObject("course_id", Long.class), row.getObject("amount", Long.class),
                row.getString("reason"), row.getInt("attempts")));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
