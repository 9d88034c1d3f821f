package io.paymentsystem.reconciliation.settlement;

import io.paymentsystem.contract.PgTransaction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.function.Function;

/** Makes a settlement line of a record, or says what is wrong with it. */
final class LineParser {

    /** More than any PG's names have; it bounds what an index has to hold. */
    private static final int NAME_LENGTH_MAX = 200;

    private static final int DIGITS_MAX = 18;

    /** Those that both ISO-8601 without a sign and the database have. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private final Columns columns;

    LineParser(Columns columns) {
        this.columns = columns;
    }

    Parsed parse(CsvRecord record) {
        return switch (record) {
            case CsvRecord.Malformed(long line, String reason) -> new BadLine(line, reason);
            case CsvRecord.Fields(long line, List<String> fields) -> parse(line, fields);
        };
    }

    private Parsed parse(long line, List<String> fields) {
        if (fields.size() != columns.width()) {
            return new BadLine(line, "has %d fields, but the header line has %d".formatted(fields.size(), columns.width()));
        }
        try {
            return new SettlementLine(line, name(Column.TRANSACTION_KEY, fields), name(Column.ORDER_ID, fields), kind(fields),
                    won(Column.AMOUNT, fields, 1),
                    time(Column.TRANSACTION_AT, fields, OffsetDateTime::parse, "an ISO-8601 time with its offset"),
                    time(Column.SETTLED_ON, fields, LocalDate::parse, "a date such as 2026-11-22"),
                    won(Column.FEE, fields, 0));
        } catch (UnfitValue unfit) {
            return new BadLine(line, unfit.getMessage());
        }
    }

    private String name(Column column, List<String> fields) throws UnfitValue {
        String value = columns.value(column, fields);
        if (value.isBlank() || value.length() > NAME_LENGTH_MAX || value.chars().anyMatch(Character::isISOControl)) {
            throw new UnfitValue(column, value, "1 to %d characters on one line".formatted(NAME_LENGTH_MAX));
        }
        return value;
    }

    private PgTransaction.Kind kind(List<String> fields) throws UnfitValue {
        String value = columns.value(Column.KIND, fields);
        return switch (value) {
            case "CAPTURE" -> PgTransaction.Kind.CAPTURE;
            case "REFUND" -> PgTransaction.Kind.REFUND;
            default -> throw new UnfitValue(Column.KIND, value, "CAPTURE or REFUND");
        };
    }

    private long won(Column column, List<String> fields, long min) throws UnfitValue {
        String value = columns.value(column, fields);
        boolean whole = !value.isEmpty() && value.length() <= DIGITS_MAX && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!whole || Long.parseLong(value) < min) {
            throw new UnfitValue(column, value, "whole won, %d or more".formatted(min));
        }
        return Long.parseLong(value);
    }

    private <T extends TemporalAccessor> T time(Column column, List<String> fields, Function<String, T> parser, String wanted)
            throws UnfitValue {
        String value = columns.value(column, fields);
        try {
            T time = parser.apply(value);
            YEARS.checkValidValue(time.get(ChronoField.YEAR), ChronoField.YEAR);
            return time;
        } catch (DateTimeException unfit) {
            throw new UnfitValue(column, value, wanted);
        }
    }
}
