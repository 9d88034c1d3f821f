package io.paymentsystem.deadletters.replay;

/** How a replay ended, as an exit code. */
enum Ending {

    GOOD(0), LEFT(3), DEAD_AGAIN(4), STOPPED(5);

    private final int code;

    Ending(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** The worst that is to be said; payments that have not ended count only if somebody waited for them. */
    static Ending of(Replay replay, boolean awaited) {
        if (replay.wasStopped()) {
            return STOPPED;
        }
        if (replay.failed() > 0) {
            return DEAD_AGAIN;
        }
        long done = replay.dryRun() ? replay.count(Verdict.SAFE) : replay.replayed();
        return done < replay.records() || awaited && replay.open() > 0 ? LEFT : GOOD;
    }
}
