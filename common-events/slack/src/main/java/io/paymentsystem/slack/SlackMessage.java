package io.paymentsystem.slack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that an incoming webhook takes: {@code text} for notifications and simple clients, {@code blocks} for the rest. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SlackMessage(String text, List<Block> blocks) {

    /** A block of layout; Slack takes up to 50, each with up to 3,000 characters or ten fields of 2,000. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Block(String type, @Nullable Text text, @Nullable List<Text> fields) {

        static Block section(String markdown) {
            return new Block("section", Text.markdown(markdown), null);
        }

        static Block fields(List<Text> fields) {
            return new Block("section", null, fields);
        }
    }

    /** Text in Slack's markdown. */
    record Text(String type, String text) {

        static Text markdown(String text) {
            return new Text("mrkdwn", text);
        }
    }
}
