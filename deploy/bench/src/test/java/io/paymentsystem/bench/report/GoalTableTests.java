package io.paymentsystem.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.bench.result.Goal;
import io.paymentsystem.bench.result.Goal.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalTableTests {

    @Test
    void metGoalIsShownAsMet() {
        assertThat(row(Direction.AT_LEAST, 2, 2, "x")).containsExactly("a goal", "≥ 2×", "2.00×", "met");
        assertThat(row(Direction.AT_MOST, 100, 71.44, "ms")).containsExactly("a goal", "≤ 100 ms", "71.5 ms", "met");
    }

    @Test
    void missedGoalIsShownAsMissed() {
        assertThat(row(Direction.AT_LEAST, 10, 4.25, "x")).containsExactly("a goal", "≥ 10×", "4.25×", "missed");
        assertThat(row(Direction.AT_MOST, 2_000, 2_440, "MiB")).containsExactly("a goal", "≤ 2,000 MiB", "2,440 MiB", "missed");
    }

    @Test
    void whatWasMissedByAHairDoesNotLookAsIfItWereMet() {
        assertThat(row(Direction.AT_LEAST, 2, 1.9999, "x")).endsWith("1.99×", "missed");
        assertThat(row(Direction.AT_MOST, 100, 100.001, "ms")).endsWith("101 ms", "missed");
    }

    @Test
    void whatCouldNotBeMeasuredIsMissed() {
        assertThat(row(Direction.AT_MOST, 100, Double.NaN, "ms")).endsWith("- ms", "missed");
    }

    private static List<String> row(Direction direction, double target, double reached, String unit) {
        return GoalTable.of(List.of(new Goal("a goal", direction, target, reached, unit, true))).rows().getFirst();
    }
}
