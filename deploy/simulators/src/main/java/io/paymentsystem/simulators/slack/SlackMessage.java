package io.paymentsystem.simulators.slack;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message that the webhook took. */
record SlackMessage(long id, Instant receivedAt, @Nullable String text, @Nullable JsonNode blocks) {
}
