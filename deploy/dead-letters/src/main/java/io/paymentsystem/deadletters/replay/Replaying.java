package io.paymentsystem.deadletters.replay;

import io.paymentsystem.deadletters.desk.Desk;
import io.paymentsystem.deadletters.desk.DeskFailure;
import io.paymentsystem.deadletters.screen.Screen;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Has the desk replay dead letters, or only judge them, and follows it to the end. */
public final class Replaying {

    private final Desk desk;
    private final Screen out;
    private final Screen err;
    private final Interruptions interruptions;
    private final Progress progress;
    private final Following following;

    /**
     * A replay to come.
     *
     * @param rewriting whether what is shown on {@code err} can be rewritten
     * @param pace      how often the desk is asked how far it is
     */
    public Replaying(Desk desk, Screen out, Screen err, boolean rewriting, Duration pace, Interruptions interruptions) {
        this.desk = desk;
        this.out = out;
        this.err = err;
        this.interruptions = interruptions;
        this.progress = new Progress(err, rewriting);
        this.following = new Following(desk, progress, pace);
    }

    /**
     * Replays what the request, as the desk reads it, selects. An interruption stops it at the desk.
     *
     * @param by    who asks for it
     * @param wait  how long the ends of the payments are waited for
     * @param again the command that replays what was found safe
     * @return the exit code
     */
    public int run(JsonNode request, String by, Duration wait, boolean json, String again) {
        Replay replay = followed(request, by, wait);
        if (json) {
            new Summary(desk, out).json(replay);
        } else {
            show(replay, again);
        }
        return Ending.of(replay, wait.isPositive()).code();
    }

    private Replay followed(JsonNode request, String by, Duration wait) {
        var stopping = new Stopping(desk, err, progress, by);
        try (var _ = interruptions.during(stopping)) {
            Replay begun = begin(request, stopping);
            Replay ended = following.untilEnded(begun);
            stopping.hasEnded(ended);
            Replay settled = ended.dryRun() ? ended : following.untilAllResultsAreIn(ended, wait);
            progress.end();
            return settled;
        }
    }

    private Replay begin(JsonNode request, Stopping stopping) {
        try {
            Replay begun = Replay.of(desk.begin(request));
            stopping.hasBegun(begun);
            return begun;
        } catch (DeskFailure failure) {
            stopping.failed(failure);
            throw failure;
        }
    }

    private void show(Replay replay, String again) {
        if (replay.records() == 0) {
            out.line("Nothing is selected.");
            return;
        }
        new Summary(desk, out).show(replay);
        if (replay.dryRun()) {
            out.space();
            out.line(replay.wasStopped() ? "Stopped after %,d of %,d.".formatted(replay.judged(), replay.records())
                    : replay.count(Verdict.SAFE) == 0 ? "Nothing is SAFE to replay."
                    : "To replay the %,d that are SAFE: %s".formatted(replay.count(Verdict.SAFE), again));
        }
    }
}
