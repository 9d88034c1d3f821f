package io.paymentsystem.slack;

import io.paymentsystem.messaging.DeadLetter;
import io.paymentsystem.slack.Notification.Field;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What Slack is told of a dead letter, in the same words whoever tells it. */
public final class DeadLetterNotice {

    private DeadLetterNotice() {
    }

    /** The notification about a dead letter, whose key is its id: its place, in a topic of ours. So its command can be pasted as it is. */
    public static Notification of(DeadLetter dead) {
        ConsumerRecord<?, ?> source = dead.source();
        String id = "%s/%d/%d".formatted(source.topic(), source.partition(), source.offset());
        return new Notification(id,
                "Dead letter on %s: %s".formatted(source.topic(), subject(dead)),
                List.of(field("Payment", dead.paymentId()),
                        field("Course", dead.courseId()),
                        field("Amount", dead.amount() == null ? null : won(dead.amount())),
                        field("Attempts", dead.attempts()),
                        field("Dead letter", "%s, partition %d, offset %d".formatted(source.topic(), source.partition(), source.offset()))),
                dead.reason(),
                "*To replay* once the cause is gone: `deploy/dlt.sh replay --dry-run %s`".formatted(id));
    }

    private static String subject(DeadLetter dead) {
        return dead.paymentId() == null ? "an unreadable record" : "payment " + dead.paymentId();
    }

    private static Field field(String name, @Nullable Object value) {
        return new Field(name, value == null ? "unknown" : value.toString());
    }

    private static String won(long amount) {
        return String.format(Locale.ROOT, "%,d won", amount);
    }
}
