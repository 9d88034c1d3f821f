package io.paymentsystem.reconciliation.run;

import io.paymentsystem.reconciliation.view.TopicEnds;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a run, each one transaction that has the run to itself; one that another replica takes at the moment is left to it. */
@Component
class Steps {

    private final RunStore runs;
    private final Questions questions;
    private final Sweeping sweeping;
    private final Asking asking;
    private final Deciding deciding;
    private final Conclusion conclusion;
    private final Clock clock;

    Steps(RunStore runs, Questions questions, Sweeping sweeping, Asking asking, Deciding deciding, Conclusion conclusion, Clock clock) {
        this.runs = runs;
        this.questions = questions;
        this.sweeping = sweeping;
        this.asking = asking;
        this.deciding = deciding;
        this.conclusion = conclusion;
        this.clock = clock;
    }

    /** The run that is under way. */
    Optional<UUID> underWay() {
        return runs.underWay();
    }

    /** Takes up further payments, asks what is due, and keeps what was answered. */
    @Transactional
    public void askAndListen(UUID runId) {
        runs.lock(runId).ifPresent(run -> {
            sweeping.step(run);
            asking.step(run);
            questions.answeredByTheView(runId, clock.instant());
        });
    }

    /** Answers that nobody has acted upon, up to a number. */
    List<UUID> answered(UUID runId, int max) {
        return questions.answered(runId, max);
    }

    /**
     * Acts upon answers, once the view is far enough.
     *
     * @param takenUp how far the gateway has taken payments up
     */
    @Transactional
    public void decide(UUID runId, List<UUID> requestIds, TopicEnds takenUp) {
        runs.lock(runId).ifPresent(run -> deciding.step(run, requestIds, takenUp));
    }

    /** Takes a question away that cannot be acted upon; not one about the PG's list, which no later run would read in its place. */
    @Transactional
    public void leaveToTheNextRun(UUID requestId) {
        questions.drop(requestId);
    }

    /** Ends the run if there is nothing left to learn. */
    @Transactional
    public void conclude(UUID runId) {
        runs.lock(runId).ifPresent(conclusion::step);
    }
}
