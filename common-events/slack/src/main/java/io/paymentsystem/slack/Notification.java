package io.paymentsystem.slack;

import io.paymentsystem.messaging.StorableText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to know. All of it is plain text, save that the action may use Slack's {@code *bold*} and {@code `code`}; what is
 * longer than a message has room for is kept whole and shown cut. No secrets: whoever reads the channel reads them.
 *
 * @param key    identifies what is told, so that it is told once, such as {@code compensation.final-dlt/3/17}
 * @param title  what happened, in one line
 * @param fields what is known of it, in the order in which it is shown, which the first twenty are
 * @param reason why it happened
 * @param action what the reader is to do
 */
public record Notification(String key, String title, List<Field> fields, String reason, @Nullable String action) {

    /** Something that is known, and its name. */
    public record Field(String name, String value) {

        public Field {
            name = StorableText.of(name);
            value = StorableText.of(value);
        }
    }

    public Notification {
        key = StorableText.of(key);
        title = StorableText.of(title);
        fields = List.copyOf(fields);
        reason = StorableText.of(reason);
        action = action == null ? null : StorableText.of(action);
    }
}
