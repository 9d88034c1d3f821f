package io.paymentsystem.reconciliation.run;

import io.paymentsystem.messaging.TransientFailures;
import io.paymentsystem.reconciliation.view.TopicEnds;
import io.paymentsystem.reconciliation.view.ViewProgress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the run under way a step on, again and again. Every replica has one; whichever comes first takes the step, and after a crash
 * another, or the same after its start, goes on from what is written down.
 *
 * <p>An answer is acted upon only after the view has taken in all that the topics held when the answer was there: what looks stuck may
 * only not have been read on.
 */
@Component
class Worker {

    private static final int ANSWERS_MAX = 500;

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Starting starting;
    private final Steps steps;
    private final ViewProgress view;
    private @Nullable Waiting waiting;

    Worker(Starting starting, Steps steps, ViewProgress view) {
        this.starting = starting;
        this.steps = steps;
        this.view = view;
    }

    /** Answers that wait for the view. */
    private record Waiting(UUID runId, List<UUID> requestIds, TopicEnds until) {
    }

    @Scheduled(fixedDelayString = "${reconciliation.tick:200ms}")
    void tick() {
        try {
            starting.queueWhenDue();
            starting.startQueued();
            steps.underWay().ifPresent(this::step);
        } catch (RuntimeException e) {
            log.warn("A step of reconciling failed and is tried again: {}", e.toString());
        }
    }

    private void step(UUID runId) {
        steps.askAndListen(runId);
        if (waiting == null || !waiting.runId().equals(runId)) {
            waiting = answered(runId).orElse(null);
        }
        if (waiting != null && view.hasReached(waiting.until())) {
            decide(runId, waiting.requestIds());
            waiting = null;
        }
        steps.conclude(runId);
    }

    private void decide(UUID runId, List<UUID> requestIds) {
        TopicEnds takenUp = view.takenUpByTheGateway();
        try {
            steps.decide(runId, requestIds, takenUp);
        } catch (RuntimeException e) {
            if (TransientFailures.includes(e)) {
                throw e;
            }
            log.warn("Acting upon {} answers failed, so they are taken one by one: {}", requestIds.size(), e.toString());
            requestIds.forEach(requestId -> decideAlone(runId, requestId, takenUp));
        }
    }

    /** An answer that cannot be acted upon must not stop the others. */
    private void decideAlone(UUID runId, UUID requestId, TopicEnds takenUp) {
        try {
            steps.decide(runId, List.of(requestId), takenUp);
        } catch (RuntimeException e) {
            if (TransientFailures.includes(e)) {
                throw e;
            }
            log.error("The answer to question {} cannot be acted upon", requestId, e);
            steps.leaveToTheNextRun(requestId);
        }
    }

    private Optional<Waiting> answered(UUID runId) {
        List<UUID> answered = steps.answered(runId, ANSWERS_MAX);
        return answered.isEmpty() ? Optional.empty() : Optional.of(new Waiting(runId, answered, view.ends()));
    }
}
