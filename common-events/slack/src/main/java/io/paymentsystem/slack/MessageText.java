package io.paymentsystem.slack;

import io.paymentsystem.slack.Notification.Field;
import io.paymentsystem.slack.SlackMessage.Block;
import io.paymentsystem.slack.SlackMessage.Text;
import java.util.List;
import java.util.Objects;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Puts notifications into words, within the bounds that {@link SlackMessage} names. Lines are short because Slack also refuses messages
 * with more than some 13,000 characters in all.
 */
final class MessageText {

    /** Notifications that one message has room for: with a block each, one for the title and those for their actions. */
    static final int LINES_MAX = 40;

    private static final int TITLE_MAX_CHARS = 300;
    private static final int FIELD_NAME_MAX_CHARS = 100;
    private static final int FIELD_VALUE_MAX_CHARS = 500;
    private static final int FIELDS_IN_BLOCK_MAX = 10;
    private static final int FIELD_BLOCKS_MAX = 2;
    private static final int REASON_MAX_CHARS = 1_000;
    private static final int ACTION_MAX_CHARS = 500;
    private static final int ACTIONS_IN_BLOCK_MAX = 5;
    private static final int KEY_IN_LIST_MAX_CHARS = 80;
    private static final int TITLE_IN_LIST_MAX_CHARS = 130;
    private static final int REASON_IN_LIST_MAX_CHARS = 75;

    private MessageText() {
    }

    /** A message about one notification with all that is known. */
    static SlackMessage one(Notification told) {
        String title = plain(told.title(), TITLE_MAX_CHARS);
        Stream<Block> known = told.fields().stream().map(MessageText::field)
                .gather(Gatherers.windowFixed(FIELDS_IN_BLOCK_MAX)).limit(FIELD_BLOCKS_MAX).map(Block::fields);
        Block reason = Block.section("*Reason*\n" + plain(told.reason(), REASON_MAX_CHARS));
        return message(title, Stream.of(known, Stream.of(reason), actions(List.of(told))));
    }

    /** A message about up to {@link #LINES_MAX} notifications with a line for each, and with what to do about them. */
    static SlackMessage several(List<Notification> told) {
        String title = told.size() + " notifications";
        return message(title, Stream.of(told.stream().map(MessageText::line), actions(told)));
    }

    /** A message that there is a notification which Slack refuses, with nothing in it that could be the cause. */
    static SlackMessage refused(Notification told) {
        String key = plain(told.key().replaceAll("[^\\w./-]", "?"), TITLE_MAX_CHARS);
        return new SlackMessage(
                "Slack refused the notification " + key + "; what it says stands in the table slack_notification", List.of());
    }

    private static SlackMessage message(String title, Stream<Stream<Block>> parts) {
        Stream<Block> bold = Stream.of(Block.section("*" + title + "*"));
        return new SlackMessage(title, Stream.concat(bold, parts.flatMap(part -> part)).toList());
    }

    private static Text field(Field field) {
        return Text.markdown("*" + plain(field.name(), FIELD_NAME_MAX_CHARS) + "*\n" + plain(field.value(), FIELD_VALUE_MAX_CHARS));
    }

    private static Block line(Notification told) {
        return Block.section("`%s` %s: %s".formatted(plain(told.key(), KEY_IN_LIST_MAX_CHARS),
                plain(told.title(), TITLE_IN_LIST_MAX_CHARS), plain(told.reason(), REASON_IN_LIST_MAX_CHARS)));
    }

    private static Stream<Block> actions(List<Notification> told) {
        return told.stream().map(Notification::action).filter(Objects::nonNull).distinct()
                .map(action -> plain(action, ACTION_MAX_CHARS))
                .gather(Gatherers.windowFixed(ACTIONS_IN_BLOCK_MAX))
                .map(together -> Block.section(String.join("\n", together)));
    }

    /** Text from anywhere, of which Slack would read these three characters as more than text; cut where it gets too long. */
    private static String plain(String text, int charsMax) {
        var shown = new StringBuilder();
        for (int codePoint : text.codePoints().limit(charsMax).toArray()) {
            String next = escaped(codePoint);
            if (shown.length() + next.length() >= charsMax) {
                return shown.append('…').toString();
            }
            shown.append(next);
        }
        return shown.toString();
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(codePoint);
        };
    }
}
