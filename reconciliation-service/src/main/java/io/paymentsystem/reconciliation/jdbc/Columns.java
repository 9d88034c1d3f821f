package io.paymentsystem.reconciliation.jdbc;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of many rows as arrays of text that PostgreSQL casts. */
public final class Columns {

    private Columns() {
    }

    /** One column of the rows, null where a row has none. */
    public static <T> @Nullable String[] column(Collection<T> rows, Function<T, ? extends @Nullable Object> value) {
        return rows.stream().map(value).map(cell -> Objects.toString(cell, null)).toArray(String[]::new);
    }
}
