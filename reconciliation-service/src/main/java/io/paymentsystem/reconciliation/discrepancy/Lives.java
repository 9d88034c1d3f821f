package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.reconciliation.decision.Decision;
import io.paymentsystem.reconciliation.decision.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What verdicts do to discrepancies. Without effects outside itself: it takes those that are known, and has at the end what is to be
 * written.
 */
final class Lives {

    private final Map<Key, Discrepancy> known = new LinkedHashMap<>();
    private final Map<UUID, Discrepancy> added = new LinkedHashMap<>();
    private final Map<UUID, Discrepancy> changed = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final @Nullable UUID runId;
    private final Instant now;
    private final Supplier<UUID> ids;
    private final RepairSettings settings;

    Lives(List<Discrepancy> known, @Nullable UUID runId, Instant now, Supplier<UUID> ids, RepairSettings settings) {
        known.forEach(discrepancy -> this.known.put(new Key(discrepancy.kind(), discrepancy.subject()), discrepancy));
        this.runId = runId;
        this.now = now;
        this.ids = ids;
        this.settings = settings;
    }

    private record Key(Kind kind, String subject) {
    }

    /** Those that were not known before. */
    List<Discrepancy> added() {
        return List.copyOf(added.values());
    }

    /** Those that were known and are otherwise now. */
    List<Discrepancy> changed() {
        return List.copyOf(changed.values());
    }

    /** All that happened, in its order. */
    List<Change> changes() {
        return changes;
    }

    /** Takes in a verdict, and says whether its repair is to be sent now. */
    boolean judge(Verdict verdict) {
        return switch (verdict.decision()) {
            case Decision.Nothing _ -> {
                agreed(verdict);
                yield false;
            }
            case Decision.Wait _ -> {
                remainsOpen(verdict);
                yield false;
            }
            case Decision.Forward(Kind kind, String _) -> repair(kind, verdict);
            case Decision.Compensate(Kind kind, Decision.Undoing _, String _) -> repair(kind, verdict);
            case Decision.Alert(Kind kind, String _) -> {
                alert(kind, verdict);
                yield false;
            }
        };
    }

    /** Something that is there, and about which nothing is decided yet. */
    void found(Kind kind, Verdict verdict) {
        open(kind, verdict);
    }

    private void agreed(Verdict verdict) {
        List.copyOf(known.values()).stream()
                .filter(each -> each.isOpen() && each.kind().endsWithAnAnswer() && isAbout(verdict.subject(), each))
                .forEach(each -> change(each.seen(verdict, State.REPAIRED, now),
                        "ours: " + verdict.ours() + "; the PG: " + verdict.pg()));
    }

    private void remainsOpen(Verdict verdict) {
        List.copyOf(known.values()).stream()
                .filter(each -> each.state() == State.FOUND || each.state() == State.REPAIRING)
                .filter(each -> each.kind().endsWithAnAnswer() && isAbout(verdict.subject(), each))
                .filter(each -> each.updatedAt().isBefore(now.minus(settings.patience())))
                .forEach(each -> change(each.seen(verdict, State.NEEDS_A_PERSON, now),
                        "nothing more was learned; the PG: " + verdict.pg()));
    }

    private boolean repair(Kind kind, Verdict verdict) {
        Optional<Discrepancy> opened = underRepair(verdict).or(() -> open(kind, verdict));
        if (opened.isEmpty() || opened.get().state() == State.NEEDS_A_PERSON || opened.get().nextRepairAt().isAfter(now)) {
            return false;
        }
        Discrepancy due = opened.get();
        if (due.repairs() >= settings.max()) {
            change(due.seen(verdict, State.NEEDS_A_PERSON, now), "%d repairs did not help".formatted(due.repairs()));
            return false;
        }
        change(due.seen(verdict, State.REPAIRING, now).repairing(now.plus(settings.pauseAfter(due.repairs()))),
                "repair %d is sent: %s".formatted(due.repairs() + 1, verdict.decision().reason()));
        return true;
    }

    private Optional<Discrepancy> underRepair(Verdict verdict) {
        return known.values().stream()
                .filter(each -> each.isOpen() && each.kind().isRepairable() && isAbout(verdict.subject(), each)).findFirst();
    }

    private static boolean isAbout(Subject subject, Discrepancy discrepancy) {
        return subject.paymentId() != null && subject.paymentId().equals(discrepancy.paymentId());
    }

    private void alert(Kind kind, Verdict verdict) {
        open(kind, verdict).filter(opened -> opened.state() != State.NEEDS_A_PERSON)
                .ifPresent(opened -> change(opened.seen(verdict, State.NEEDS_A_PERSON, now), verdict.decision().reason()));
    }

    /** The discrepancy of that kind, new or open again; empty where a person has settled it. */
    private Optional<Discrepancy> open(Kind kind, Verdict verdict) {
        Discrepancy before = known.get(new Key(kind, verdict.subject().name()));
        if (before == null) {
            Discrepancy found = Discrepancy.found(ids.get(), kind, verdict, runId, now);
            added.put(found.id(), found);
            return Optional.of(change(found, "found; ours: " + verdict.ours() + "; the PG: " + verdict.pg()));
        }
        return switch (before.state()) {
            case FOUND, REPAIRING, NEEDS_A_PERSON -> Optional.of(before);
            case REPAIRED -> Optional.of(change(before.seen(verdict, State.FOUND, now), "found again; the PG: " + verdict.pg()));
            case SETTLED -> Optional.empty();
        };
    }

    private Discrepancy change(Discrepancy after, String what) {
        known.put(new Key(after.kind(), after.subject()), after);
        (added.containsKey(after.id()) ? added : changed).put(after.id(), after);
        changes.add(new Change(after, runId, what));
        return after;
    }
}
