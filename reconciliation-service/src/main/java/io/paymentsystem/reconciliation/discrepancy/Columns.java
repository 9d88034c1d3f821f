package io.paymentsystem.reconciliation.discrepancy;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as arrays of text that PostgreSQL casts. */
final class Columns {

    private Columns() {
    }

    static <T> @Nullable String[] column(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream().map(value).map(cell -> Objects.toString(cell, null)).toArray(String[]::new);
    }
}
