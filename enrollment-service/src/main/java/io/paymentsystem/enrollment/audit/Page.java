package io.paymentsystem.enrollment.audit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was asked for.
 *
 * @param more whether there is another page after it
 */
record Page<T>(List<T> rows, boolean more) {

    /** The page of that size that begins what was found; one row more than fits says that another page follows. */
    static <T> Page<T> of(List<T> found, int size) {
        return found.size() > size ? new Page<>(found.subList(0, size), true) : new Page<>(found, false);
    }

    /** What the next page begins after; null where this is the last. */
    <K> @Nullable K next(Function<T, K> key) {
        return more ? key.apply(rows.getLast()) : null;
    }
}
