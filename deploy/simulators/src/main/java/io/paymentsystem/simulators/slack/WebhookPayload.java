package io.paymentsystem.simulators.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The body of an incoming webhook, as far as it is kept. */
record WebhookPayload(@Nullable String text, @Nullable JsonNode blocks) {

    boolean isEmpty() {
        boolean noText = text == null || text.isBlank();
        boolean noBlocks = blocks == null || blocks.isEmpty();
        return noText && noBlocks;
    }
}
