package io.paymentsystem.localstack;

import java.util.OptionalLong;

/**
 * How a part is doing.
 *
 * @param part its name
 * @param pid its process, if one runs
 * @param state what it does
 * @param port where it serves when it is up
 */
public record PartStatus(String part, OptionalLong pid, State state, int port) {

    /** Whether a part's process runs and serves. */
    public enum State {

        /** The process runs and serves. */
        UP("up"),

        /** The process runs and does not serve: it is still starting, or hangs. */
        NOT_READY("not ready"),

        /** No process runs. */
        DOWN("down");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The state as people read it. */
        public String label() {
            return label;
        }
    }

    /** Whether the part serves. */
    public boolean isUp() {
        return state == State.UP;
    }
}
