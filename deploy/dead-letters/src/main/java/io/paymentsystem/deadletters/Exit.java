package io.paymentsystem.deadletters;

/** The exit codes that are not a replay's own. */
final class Exit {

    static final int GOOD = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;

    private Exit() {
    }
}
