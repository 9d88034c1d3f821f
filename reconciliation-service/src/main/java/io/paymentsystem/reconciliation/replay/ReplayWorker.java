package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import io.paymentsystem.reconciliation.view.TopicEnds;
import io.paymentsystem.reconciliation.view.ViewProgress;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes every replay that is running a step on, again and again. Every replica has one, and all that a step relies on is in the database:
 * after a crash another, or the same after its start, goes on.
 */
@Component
class ReplayWorker {

    private static final int JUDGED_AT_ONCE_MAX = 500;

    private static final Logger log = LoggerFactory.getLogger(ReplayWorker.class);

    private final ReplayStore replays;
    private final AskingThePg asking;
    private final OpenCases cases;
    private final JudgingReplays judging;
    private final Sending sending;
    private final Doubts doubts;
    private final Following following;
    private final Concluding concluding;
    private final ViewProgress view;
    private final Clock clock;
    private final DeskSettings settings;
    private final Map<UUID, Waiting> waiting = new HashMap<>();

    ReplayWorker(ReplayStore replays, AskingThePg asking, OpenCases cases, JudgingReplays judging, Sending sending, Doubts doubts,
            Following following, Concluding concluding, ViewProgress view, Clock clock, DeskSettings settings) {
        this.replays = replays;
        this.asking = asking;
        this.cases = cases;
        this.judging = judging;
        this.sending = sending;
        this.doubts = doubts;
        this.following = following;
        this.concluding = concluding;
        this.view = view;
        this.clock = clock;
        this.settings = settings;
    }

    /** Records that can be judged once the view is that far. */
    private record Waiting(List<OpenCases.Ready> ready, TopicEnds until) {
    }

    @Scheduled(fixedDelayString = "${desk.tick:200ms}")
    void tick() {
        List<UUID> running = replays.running();
        waiting.keySet().retainAll(running);
        running.forEach(replay -> attempt("A step of replay " + replay, () -> step(replay)));
        attempt("Settling what is in doubt", doubts::settle);
    }

    @Scheduled(fixedDelayString = "${desk.follow-interval:1s}")
    void follow() {
        attempt("Following replays", following::step);
    }

    @Scheduled(fixedDelayString = "${desk.forget-interval:1h}")
    void forget() {
        attempt("Forgetting dry runs", () -> replays.forgetDryRuns(clock.instant().minus(settings.keepDryRuns())));
    }

    private void step(UUID replay) {
        asking.step(replay);
        judge(replay);
        sending.step(replay);
        concluding.step(replay);
    }

    private void judge(UUID replay) {
        @Nullable Waiting next = waiting.computeIfAbsent(replay, this::answered);
        if (next != null && view.hasReached(next.until())) {
            waiting.remove(replay);
            judging.judge(replay, next.ready());
        }
    }

    private @Nullable Waiting answered(UUID replay) {
        List<OpenCases.Ready> ready = cases.next(replay, clock.instant().minus(settings.inquiryWait()), JUDGED_AT_ONCE_MAX);
        return ready.isEmpty() ? null : new Waiting(ready, view.ends());
    }

    private static void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("{} failed and is tried again: {}", what, e.toString());
        }
    }
}
