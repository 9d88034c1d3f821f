package io.paymentsystem.bench.report;

import io.paymentsystem.bench.result.Goal;
import java.math.RoundingMode;
import java.util.List;

/** Goals beside what was reached. */
final class GoalTable {

    private GoalTable() {
    }

    static Table of(List<Goal> goals) {
        Table table = new Table(Column.words("goal"), Column.numbers("target"), Column.numbers("reached"), Column.words("result"));
        goals.forEach(goal -> table.row(goal.what(), target(goal), reached(goal), goal.met() ? "met" : "missed"));
        return table;
    }

    private static String target(Goal goal) {
        String sign = switch (goal.direction()) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
        };
        return sign + withUnit(Numbers.exact(goal.target()), goal.unit());
    }

    /** Rounded to the side that flatters less: what was missed by a hair does not look as if it were met. */
    private static String reached(Goal goal) {
        RoundingMode rounding = switch (goal.direction()) {
            case AT_LEAST -> RoundingMode.FLOOR;
            case AT_MOST -> RoundingMode.CEILING;
        };
        return withUnit(Numbers.rounded(goal.reached(), rounding), goal.unit());
    }

    private static String withUnit(String number, String unit) {
        return switch (unit) {
            case "x" -> number + "×";
            case "" -> number;
            default -> number + " " + unit;
        };
    }
}
