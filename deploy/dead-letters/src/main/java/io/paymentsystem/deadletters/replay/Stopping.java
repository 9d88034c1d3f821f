package io.paymentsystem.deadletters.replay;

import io.paymentsystem.deadletters.desk.Desk;
import io.paymentsystem.deadletters.desk.DeskFailure;
import io.paymentsystem.deadletters.screen.Screen;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** What an interruption does: the replay is stopped at the desk, even one of which nothing is known yet but that it was asked for. */
final class Stopping implements Runnable {

    private static final long ANSWER_LIMIT_SECONDS = 10;

    private final Desk desk;
    private final Screen screen;
    private final Progress progress;
    private final String by;
    private final CompletableFuture<UUID> begun = new CompletableFuture<>();
    private volatile long replayed = -1;

    Stopping(Desk desk, Screen screen, Progress progress, String by) {
        this.desk = desk;
        this.screen = screen;
        this.progress = progress;
        this.by = by;
    }

    void hasBegun(Replay replay) {
        begun.complete(replay.id());
    }

    /** There is nothing to stop: nothing was begun. */
    void failed(DeskFailure failure) {
        begun.completeExceptionally(failure);
    }

    /** There is nothing to stop any more. */
    void hasEnded(Replay replay) {
        replayed = replay.replayed();
    }

    @Override
    public void run() {
        progress.end();
        if (replayed >= 0) {
            screen.line("Interrupted: %,d were replayed; how their payments end is not waited for.".formatted(replayed));
        } else {
            stop();
        }
    }

    private void stop() {
        try {
            UUID id = begun.orTimeout(ANSWER_LIMIT_SECONDS, TimeUnit.SECONDS).join();
            Replay stopped = Replay.of(desk.stop(id, by, "interrupted at the terminal"));
            screen.line("Stopped: %,d of %,d were replayed; the others rest where they were.".formatted(
                    stopped.replayed(), stopped.records()));
        } catch (CompletionException nothingBegun) {
            screen.line("Interrupted before the desk has said that it began.");
        } catch (DeskFailure failure) {
            screen.lines("", "The replay may go on; `deploy/dlt.sh stop %s` stops it. %s".formatted(begun.join(), failure.getMessage()));
        }
    }
}
