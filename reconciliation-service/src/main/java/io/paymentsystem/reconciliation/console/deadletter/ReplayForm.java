package io.paymentsystem.reconciliation.console.deadletter;

import io.paymentsystem.reconciliation.console.Typed;
import io.paymentsystem.reconciliation.replay.ReplayOrder;
import io.paymentsystem.reconciliation.replay.Selection;
import io.paymentsystem.reconciliation.verdict.Safety;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order for a replay, as somebody has typed it.
 *
 * @param real   whether it is more than a dry run
 * @param id     dead letters that were ticked
 * @param replay the replay whose dead letters are meant
 * @param all    whether all that fit the filters are meant, rather than the ticked ones
 */
record ReplayForm(
        @Nullable String by, @Nullable String reason, @Nullable Boolean real, @Nullable List<String> id, @Nullable UUID replay,
        @Nullable Boolean all, @Nullable Set<String> override, @Nullable String ratePerSecond) {

    /**
     * The order.
     *
     * @throws IllegalArgumentException if nothing was selected, or it cannot be ordered so
     */
    ReplayOrder order(DeskForm filters) {
        Set<Safety> overridden = override == null ? Set.of()
                : override.stream().map(Safety::named).collect(Collectors.toSet());
        return new ReplayOrder(real == null || !real, by, reason, selection(filters), overridden,
                Typed.read("The rate", ratePerSecond, Integer::valueOf));
    }

    private Selection selection(DeskForm filters) {
        if (replay != null) {
            return Selection.of(replay);
        }
        if (all != null && all) {
            return filters.selection();
        }
        if (id == null || id.isEmpty()) {
            throw new IllegalArgumentException("Tick the dead letters that are meant, or take all that fit.");
        }
        return Selection.of(id);
    }
}
