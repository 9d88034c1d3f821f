package io.paymentsystem.simulators.pg;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record of every movement of money, which tests take as the truth. Held in memory: a new process has empty books.
 * Safe for concurrent use; the lock is held for one append or one look-up only.
 */
final class Books {

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> latestOfOrders = new HashMap<>();
    private final String keyPrefix;
    private Totals totals = Totals.NONE;
    private long firstNumber;

    Books(Clock clock) {
        this.clock = clock;
        // Keeps the keys of different processes apart.
        this.keyPrefix = "txrd_" + Long.toString(clock.millis(), Character.MAX_RADIX) + "_";
    }

    synchronized Entry capture(String orderId, String paymentKey, long amount, Origin origin) {
        return append(Entry.Type.CAPTURE, orderId, paymentKey, amount, origin);
    }

    synchronized Entry refund(String orderId, String paymentKey, long amount, Origin origin) {
        return append(Entry.Type.REFUND, orderId, paymentKey, amount, origin);
    }

    synchronized Totals totals() {
        return totals;
    }

    synchronized List<Entry> of(String orderId) {
        LinkedList<Entry> found = new LinkedList<>();
        for (Entry entry = latestOfOrders.get(orderId); entry != null; entry = entry.earlier()) {
            found.addFirst(entry);
        }
        return found;
    }

    /**
     * The entries from one instant (inclusive) to another (exclusive) in the order of booking.
     *
     * @param startingAfter the transaction key after which to start, or null for the first
     */
    synchronized List<Entry> between(Instant from, Instant to, @Nullable String startingAfter, int limit) {
        int first = Math.max(firstNotBefore(from), startingAfter == null ? 0 : indexOf(startingAfter) + 1);
        int end = Math.min(firstNotBefore(to), first + limit);
        return first < end ? List.copyOf(entries.subList(first, end)) : List.of();
    }

    /** Starts afresh. Transaction keys are not used again. */
    synchronized void clear() {
        firstNumber += entries.size();
        entries.clear();
        latestOfOrders.clear();
        totals = Totals.NONE;
    }

    private Entry append(Entry.Type type, String orderId, String paymentKey, long amount, Origin origin) {
        // The number makes the key an index into the entries.
        String key = keyPrefix + (firstNumber + entries.size());
        Entry entry = new Entry(type, amount, now(), paymentKey, key, origin.idempotencyKey(), origin.outside(), orderId,
                latestOfOrders.get(orderId));
        entries.add(entry);
        latestOfOrders.put(orderId, entry);
        totals = totals.plus(entry);
        return entry;
    }

    /** Never before the entry before it, so that a clock set back cannot break the search by time. */
    private Instant now() {
        Instant now = clock.instant();
        return entries.isEmpty() || now.isAfter(entries.getLast().at()) ? now : entries.getLast().at();
    }

    private int firstNotBefore(Instant instant) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).at().isBefore(instant)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int indexOf(String transactionKey) {
        try {
            long number = Long.parseLong(transactionKey.replace(keyPrefix, ""));
            return (int) Objects.checkIndex(number - firstNumber, (long) entries.size());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw PgError.INVALID_TRANSACTION_KEY.refusal();
        }
    }
}
