package io.paymentsystem.reconciliation.settlement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines on their way into the staging table, as PostgreSQL's COPY takes them. */
final class StagingChunk {

    /** The columns, in the order in which they are written. */
    static final String COLUMNS =
            "upload_id, line, transaction_key, order_id, payment_id, kind, amount, transaction_at, settled_on, fee";

    private final StringBuilder rows = new StringBuilder();
    private final UUID uploadId;
    private final int charsMax;

    StagingChunk(UUID uploadId, int charsMax) {
        this.uploadId = uploadId;
        this.charsMax = charsMax;
    }

    void add(SettlementLine line) {
        rows.append(uploadId);
        column(line.line());
        column(escaped(line.transactionKey()));
        column(escaped(line.orderId()));
        column(line.paymentId());
        column(line.kind());
        column(line.amount());
        column(line.transactionAt());
        column(line.settledOn());
        column(line.fee());
        rows.append('\n');
    }

    boolean full() {
        return rows.length() >= charsMax;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    byte[] toBytes() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets the lines and keeps the memory for others. */
    void clear() {
        rows.setLength(0);
    }

    private void column(@Nullable Object value) {
        rows.append('\t').append(value == null ? "\\N" : value);
    }

    /** A name has no control characters, so that the backslash is all that means something else to COPY. */
    private static String escaped(String name) {
        return name.replace("\\", "\\\\");
    }
}
