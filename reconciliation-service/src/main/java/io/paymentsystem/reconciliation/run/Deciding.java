package io.paymentsystem.reconciliation.run;

import static java.util.stream.Collectors.groupingBy;

import io.paymentsystem.reconciliation.run.Question.Kind;
import io.paymentsystem.reconciliation.view.TopicEnds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Acts upon answers, each once: an answer, what is done about it, and that it was done are one transaction. */
@Component
class Deciding {

    private final Questions questions;
    private final RunStore runs;
    private final Judging judging;
    private final Listing listing;
    private final SeatAudit seatAudit;

    Deciding(Questions questions, RunStore runs, Judging judging, Listing listing, SeatAudit seatAudit) {
        this.questions = questions;
        this.runs = runs;
        this.judging = judging;
        this.listing = listing;
        this.seatAudit = seatAudit;
    }

    /** Acts upon those of the answers that are still there; the view must know all that the topics held when the last of them came. */
    void step(Run run, List<UUID> requestIds, TopicEnds takenUp) {
        Map<Kind, List<Question>> answered = questions.take(requestIds).stream().collect(groupingBy(Question::kind));
        Progress progress = Progress.NONE;
        for (Map.Entry<Kind, List<Question>> each : answered.entrySet()) {
            progress = progress.plus(act(run, each.getKey(), each.getValue(), takenUp));
        }
        runs.count(run.id(), progress);
    }

    private Progress act(Run run, Kind kind, List<Question> answered, TopicEnds takenUp) {
        return switch (kind) {
            case PAYMENT -> judging.judge(run, answered, takenUp);
            case TRANSACTIONS -> answered.stream().map(question -> listing.read(run, question)).reduce(Progress.NONE, Progress::plus);
            case SEATS -> answered.stream().map(question -> seatAudit.courses(run, question)).reduce(Progress.NONE, Progress::plus);
            case HOLDERS -> answered.stream().map(question -> seatAudit.holders(run, question)).reduce(Progress.NONE, Progress::plus);
        };
    }
}
