package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Handler;
import io.paymentsystem.simulators.http.Refusal;
import io.paymentsystem.simulators.http.Reply;
import io.paymentsystem.simulators.http.Request;
import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * {@code GET /settlements/{day}}: the movements of money of a Korean day with the gateway's fees, in the order of booking, as CSV.
 * No field needs quotes. The file of a day that is not over shows what was booked so far.
 */
final class SettlementFile implements Handler {

    private static final String HEADER = "transactionKey,orderId,kind,amount,transactionAt,settledOn,fee\n";
    private static final int FEE_PERCENT = 3;
    private static final int ENTRIES_AT_ONCE = 1_000;
    private static final ZoneId ZONE = ZoneId.of(Payment.ZONE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(Payment.TIME).withZone(ZONE);

    /** A day, with its first moment and the next day's. */
    private record Day(LocalDate date, Instant begin, Instant end) {

        static Day parse(String text) {
            try {
                LocalDate date = LocalDate.parse(text);
                return new Day(date, date.atStartOfDay(ZONE).toInstant(), date.plusDays(1).atStartOfDay(ZONE).toInstant());
            } catch (DateTimeException e) {
                throw Refusal.invalid("The day must be a date such as 2026-11-22.");
            }
        }
    }

    private final Books books;

    SettlementFile(Books books) {
        this.books = books;
    }

    @Override
    public Reply handle(Request request) {
        Day day = Day.parse(request.variable("day"));
        return new Reply.Stream("text/csv;charset=utf-8", writer -> write(day, writer));
    }

    private void write(Day day, Writer writer) throws IOException {
        writer.write(HEADER);
        List<Entry> some = books.between(day.begin(), day.end(), null, ENTRIES_AT_ONCE);
        while (!some.isEmpty()) {
            for (Entry entry : some) {
                writer.write(line(entry, day.date()));
            }
            some = books.between(day.begin(), day.end(), some.getLast().transactionKey(), ENTRIES_AT_ONCE);
        }
    }

    private static String line(Entry entry, LocalDate settledOn) {
        return String.join(",", entry.transactionKey(), entry.orderId(), entry.type().name(), Long.toString(entry.amount()),
                TIME.format(entry.at()), settledOn.toString(), Long.toString(fee(entry))) + "\n";
    }

    /** Rounded down. Whole hundreds are reckoned apart, so that no amount is too large. */
    private static long fee(Entry entry) {
        return switch (entry.type()) {
            case CAPTURE -> entry.amount() / 100 * FEE_PERCENT + entry.amount() % 100 * FEE_PERCENT / 100;
            case REFUND -> 0;
        };
    }
}
