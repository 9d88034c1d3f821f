package io.paymentsystem.gateway.payment;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.PaymentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A payment as a row of its table, and the columns of many as arrays of text that PostgreSQL casts. */
final class PaymentRow {

    private PaymentRow() {
    }

    static PgPayment read(ResultSet row, int number) throws SQLException {
        String compensation = row.getString("compensation");
        Timestamp approvedAt = row.getTimestamp("approved_at");
        return new PgPayment(order(row), PgPaymentState.valueOf(row.getString("state")),
                compensation == null ? null : Compensation.valueOf(compensation), row.getString("reason"),
                approvedAt == null ? null : approvedAt.toInstant(), row.getInt("attempts"), row.getInt("refusals"));
    }

    private static Order order(ResultSet row) throws SQLException {
        String paymentKey = row.getString("payment_key");
        return new Order(row.getObject("payment_id", UUID.class), row.getLong("course_id"), row.getLong("student_id"),
                row.getLong("amount"), paymentKey == null ? null : new PaymentKey(paymentKey), row.getString("traceparent"));
    }

    static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(value).map(PaymentRow::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case PaymentKey key -> key.value();
            default -> value.toString();
        };
    }
}
