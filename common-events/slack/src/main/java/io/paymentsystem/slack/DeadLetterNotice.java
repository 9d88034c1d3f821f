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

    /** The notification about a dead letter, whose place in its topic is its key. */
    public static Notification of(DeadLetter dead) {
        ConsumerRecord<?, ?> source = dead.source();
        return new Notification("%s/%d/%d".formatted(source.topic(), source.partition(), source.offset()),
                "Dead letter on %s: %s".formatted(source.topic(), subject(dead)),
                List.of(field("Payment", dead.paymentId()),
                        field("Course", dead.courseId()),
                        field("Amount", dead.amount() == null ? null : won(dead.amount())),
                        field("Attempts", dead.attempts()),
                        field("Dead letter", "%s, partition %d, offset %d".formatted(source.topic(), source.partition(), source.offset()))),
                dead.reason(),
                "*To replay* once the cause is gone: put the record back on its original topic `%s`, `deploy/dlt.sh replay`."
                        .formatted(dead.original().topicName()));
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
