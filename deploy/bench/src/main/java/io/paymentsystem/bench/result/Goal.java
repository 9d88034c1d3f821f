package io.paymentsystem.bench.result;

/**
 * What is to be reached, and what was.
 *
 * @param unit such as {@code x} for a ratio, {@code ms}, {@code s}, {@code MiB}
 * @param required one of the goals; the others are shown because they tell what a goal hides
 */
public record Goal(String what, Direction direction, double target, double reached, String unit, boolean required) {

    public enum Direction { AT_LEAST, AT_MOST }

    public boolean met() {
        return switch (direction) {
            case AT_LEAST -> reached >= target;
            case AT_MOST -> reached <= target;
        };
    }
}
