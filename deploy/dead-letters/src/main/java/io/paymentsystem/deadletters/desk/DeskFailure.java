package io.paymentsystem.deadletters.desk;

import java.net.URI;

/** The desk did not do what it was asked to; the message is for whoever asked. */
public sealed class DeskFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeskFailure(String message) {
        super(message);
    }

    /** It says why. */
    public static final class Refused extends DeskFailure {

        private static final long serialVersionUID = 1L;

        Refused(String detail) {
            super(detail);
        }
    }

    /** Nobody answers there, or something that is no desk. */
    public static final class Away extends DeskFailure {

        private static final long serialVersionUID = 1L;

        Away(URI address, String why) {
            super("reconciliation-service does not answer at %s: %s\n".formatted(address, why)
                    + "`deploy/stack.sh up` starts the embedded stack; --url or RECONCILIATION_URL names another address.");
        }
    }
}
