package io.paymentsystem.localstack.part;

import java.util.List;

/** The stack cannot do what was asked; the message is one for people, complete without a stack trace. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure that its message explains. */
    public StackFailure(String message) {
        super(message);
    }

    /** A failure of one part, with the end of its log below the message. */
    public StackFailure(String message, Part part, List<String> log) {
        super(message + "; its log ends with:\n  " + part.name() + " | "
                + String.join("\n  " + part.name() + " | ", log.isEmpty() ? List.of("(nothing)") : log));
    }
}
