package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.reconciliation.decision.Decision;
import io.paymentsystem.reconciliation.decision.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * Where findings go. Everything is written in the caller's transaction, so that a repair leaves if, and only if, its discrepancy says so.
 *
 * <p>What was found is there once, however often it is found.
 */
@Service
public class Discrepancies {

    private final DiscrepancyStore store;
    private final IdGenerator ids;
    private final Clock clock;
    private final RepairSettings settings;

    Discrepancies(DiscrepancyStore store, IdGenerator ids, Clock clock, RepairSettings settings) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * What came of a number of findings.
     *
     * @param found   how many were not known before
     * @param repairs the verdicts whose repairs are to be sent now; each is sent a bounded number of times, with growing waits
     */
    public record Outcome(int found, List<Verdict> repairs) {
    }

    /** A discrepancy whose repair is not decided yet. */
    public record Finding(Kind kind, Verdict verdict) {

        /** What stands on both sides, with nothing decided. */
        public static Finding of(Kind kind, Subject subject, String ours, String pg, String reason) {
            return new Finding(kind, new Verdict(subject, new Decision.Wait(reason), ours, pg));
        }
    }

    /** Takes in what was decided; about payments that agree, that what was open about them is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome judge(@Nullable UUID runId, List<Verdict> verdicts) {
        List<Verdict> repairs = new ArrayList<>();
        int found = live(runId, verdicts.stream().map(Verdict::subject).toList(), lives ->
                verdicts.stream().filter(lives::judge).forEach(repairs::add));
        return new Outcome(found, repairs);
    }

    /** Takes in what is there, and about which nothing is decided yet; returns how many of them were not known before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int found(UUID runId, List<Finding> findings) {
        return live(runId, findings.stream().map(finding -> finding.verdict().subject()).toList(), lives ->
                findings.forEach(finding -> lives.found(finding.kind(), finding.verdict())));
    }

    /** That a discrepancy of which no payment tells is over, if it was open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void over(@Nullable UUID runId, Kind kind, String subject, String what) {
        store.lock(kind, subject).filter(Discrepancy::isOpen).ifPresent(open -> {
            Discrepancy repaired = open.in(State.REPAIRED, clock.instant());
            store.update(List.of(repaired));
            store.record(List.of(new Change(repaired, runId, what)));
        });
    }

    private int live(@Nullable UUID runId, Collection<Subject> subjects, Consumer<Lives> work) {
        var lives = new Lives(store.lock(subjects), runId, clock.instant(), ids::generateId, settings);
        work.accept(lives);
        store.insert(lives.added());
        store.update(lives.changed());
        store.record(lives.changes());
        return lives.added().size();
    }
}
