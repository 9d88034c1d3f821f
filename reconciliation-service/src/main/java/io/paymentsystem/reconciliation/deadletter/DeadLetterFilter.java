package io.paymentsystem.reconciliation.deadletter;

import io.paymentsystem.contract.Topics;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which dead letters are meant; what is null does not matter.
 *
 * @param topic  the dead-letter topic, or the original one
 * @param reason a part of it, in any case
 * @param from   when it died, at the earliest
 * @param to     before when it died
 */
public record DeadLetterFilter(
        @Nullable String topic, @Nullable String reason, @Nullable Instant from, @Nullable Instant to,
        @Nullable Long courseId, @Nullable UUID paymentId, @Nullable RestState state) {

    /** The condition on {@code dead_letter} that {@link #bindTo} has the values of. */
    public static final String CONDITION = """
            (:topic::text is null or topic = :topic::text)
            and (:reason::text is null or position(:reason::text in lower(reason)) > 0)
            and (:from::timestamptz is null or at >= :from::timestamptz) and (:to::timestamptz is null or at < :to::timestamptz)
            and (:course::bigint is null or course_id = :course::bigint) and (:payment::uuid is null or payment_id = :payment::uuid)
            and (:state::text is null or state = :state::text)
            """;

    /** Puts the values of the condition into a statement. */
    public StatementSpec bindTo(StatementSpec statement) {
        return statement.param("topic", topic == null || topic.endsWith(Topics.DEAD_LETTER_SUFFIX) ? topic
                        : topic + Topics.DEAD_LETTER_SUFFIX)
                .param("reason", reason == null ? null : reason.toLowerCase(Locale.ROOT))
                .param("from", Objects.toString(from, null)).param("to", Objects.toString(to, null))
                .param("course", courseId).param("payment", paymentId)
                .param("state", Objects.toString(state, null));
    }
}
