package io.paymentsystem.messaging.topic;

import org.jspecify.annotations.Nullable;

/** Why a service does not start: topics are missing or not as declared, or Kafka does not say. */
final class TopicsException extends RuntimeException {

    private final String action;

    TopicsException(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What a person can do about it. */
    String action() {
        return action;
    }
}
