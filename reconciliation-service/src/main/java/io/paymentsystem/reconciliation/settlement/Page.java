package io.paymentsystem.reconciliation.settlement;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next what the next page begins after; absent where there is none
 */
record Page<T>(List<T> items, @Nullable String next) {

    static <T> Page<T> of(List<T> items, int limit, Function<T, Object> key) {
        return new Page<>(items, items.size() < limit ? null : key.apply(items.getLast()).toString());
    }
}
