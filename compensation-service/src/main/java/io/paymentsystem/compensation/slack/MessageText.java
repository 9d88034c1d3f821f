package io.paymentsystem.compensation.slack;

import io.paymentsystem.compensation.slack.SlackMessage.Block;
import io.paymentsystem.compensation.slack.SlackMessage.Text;
import io.paymentsystem.contract.Topics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts notifications into words. */
final class MessageText {

    /** Slack takes 3,000 characters in a block. */
    private static final int REASON_MAX_CHARS = 1_000;

    private static final int REASON_IN_LIST_MAX_CHARS = 200;

    private MessageText() {
    }

    /** One message about one dead letter with all that is known, or about several with a line for each. */
    static SlackMessage about(List<Notification> notifications) {
        return notifications.size() == 1 ? one(notifications.getFirst()) : several(notifications);
    }

    private static SlackMessage one(Notification dead) {
        String text = "Dead letter on %s: %s".formatted(dead.topic(), subject(dead));
        return new SlackMessage(text, List.of(
                Block.section("*" + text + "*"),
                Block.fields(List.of(
                        field("Payment", dead.paymentId()),
                        field("Course", dead.courseId()),
                        field("Amount", dead.amount() == null ? null : won(dead.amount())),
                        field("Attempts", dead.attempts()),
                        field("Dead letter", place(dead)))),
                Block.section("*Reason*\n" + escaped(dead.reason(), REASON_MAX_CHARS)),
                Block.section(howToReplay(dead.topic()))));
    }

    private static SlackMessage several(List<Notification> dead) {
        String text = dead.size() + " dead letters";
        Stream<Block> lines = dead.stream().map(each -> Block.section("`%s` %s: %s".formatted(
                place(each), subject(each), escaped(each.reason(), REASON_IN_LIST_MAX_CHARS))));
        Stream<Block> replays = dead.stream().map(Notification::topic).distinct().map(topic -> Block.section(howToReplay(topic)));
        return new SlackMessage(text, Stream.of(Stream.of(Block.section("*" + text + "*")), lines, replays)
                .flatMap(blocks -> blocks).toList());
    }

    private static String subject(Notification dead) {
        return dead.paymentId() == null ? "an unreadable record" : "payment " + dead.paymentId();
    }

    private static String place(Notification dead) {
        return "%s, partition %d, offset %d".formatted(dead.topic(), dead.partition(), dead.recordOffset());
    }

    private static String howToReplay(String deadLetterTopic) {
        String original = deadLetterTopic.substring(0, deadLetterTopic.length() - Topics.DEAD_LETTER_SUFFIX.length());
        return "*To replay* once the cause is gone: put the record back on its original topic `%s`, `deploy/dlt.sh replay`."
                .formatted(original);
    }

    private static Text field(String name, @Nullable Object value) {
        return Text.markdown("*" + name + "*\n" + (value == null ? "unknown" : value));
    }

    private static String won(long amount) {
        return String.format(Locale.ROOT, "%,d won", amount);
    }

    /** Reasons come from outside; these three characters are all that Slack would read as more than text. */
    private static String escaped(String reason, int charsMax) {
        String shortened = reason.length() <= charsMax ? reason : reason.substring(0, charsMax) + "…";
        return shortened.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
