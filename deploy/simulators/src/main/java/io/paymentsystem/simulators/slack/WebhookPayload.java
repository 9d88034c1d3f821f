package io.paymentsystem.simulators.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of an incoming webhook, as far as it is kept. */
record WebhookPayload(@Nullable String text, @Nullable JsonNode blocks) {

    private static final int BLOCKS_MAX = 50;
    private static final int TEXT_MAX_CHARS = 3_000;
    private static final int FIELDS_MAX = 10;
    private static final int FIELD_MAX_CHARS = 2_000;

    boolean isEmpty() {
        boolean noText = text == null || text.isBlank();
        boolean noBlocks = blocks == null || blocks.isEmpty();
        return noText && noBlocks;
    }

    /** Whether it is more than Slack takes, as far as sections go. */
    boolean breaksLimits() {
        return blocks != null && (blocks.size() > BLOCKS_MAX || blocks.valueStream().anyMatch(WebhookPayload::breaksLimits));
    }

    private static boolean breaksLimits(JsonNode block) {
        JsonNode fields = block.path("fields");
        return isLonger(block.path("text"), TEXT_MAX_CHARS) || fields.size() > FIELDS_MAX
                || fields.valueStream().anyMatch(field -> isLonger(field, FIELD_MAX_CHARS));
    }

    private static boolean isLonger(JsonNode text, int charsMax) {
        return text.path("text").asString("").length() > charsMax;
    }
}
