package io.paymentsystem.deadletters.replay;

import io.paymentsystem.deadletters.desk.Desk;
import io.paymentsystem.deadletters.desk.DeskFailure;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Looks at a replay again and again. A desk that is away for a while is waited for: the replay goes on when it is back. */
final class Following {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Desk desk;
    private final Progress progress;
    private final Duration pace;

    Following(Desk desk, Progress progress, Duration pace) {
        this.desk = desk;
        this.progress = progress;
        this.pace = pace;
    }

    Replay untilEnded(Replay begun) {
        return until(begun, replay -> !replay.isUnderWay(), Duration.ofNanos(Long.MAX_VALUE));
    }

    Replay untilAllResultsAreIn(Replay ended, Duration limit) {
        return until(ended, replay -> replay.open() == 0, limit);
    }

    private Replay until(Replay first, Predicate<Replay> enough, Duration limit) {
        long begin = System.nanoTime();
        Replay seen = first;
        while (!enough.test(seen) && System.nanoTime() - begin < limit.toNanos()) {
            progress.tell(seen.progress());
            LockSupport.parkNanos(pace.toNanos());
            seen = look(seen.id());
        }
        return seen;
    }

    private Replay look(UUID id) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return Replay.of(desk.replay(id));
            } catch (DeskFailure.Away away) {
                if (System.nanoTime() - begin >= PATIENCE.toNanos()) {
                    throw away;
                }
                progress.tell("the desk is away; the replay goes on when it is back");
                LockSupport.parkNanos(pace.toNanos());
            }
        }
    }
}
