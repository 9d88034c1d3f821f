package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.BenchFailure;
import io.paymentsystem.bench.load.Batch;
import io.paymentsystem.bench.load.HttpClients;
import io.paymentsystem.bench.load.Load;
import java.util.Map;

/**
 * Holds a contender to the PG's books: who is fast but keeps money that it may not keep, or enrols whom it may not enrol, has no number
 * to show.
 */
public final class Money {

    private static final String COMPLETED = "FINAL_COMPLETED";

    private final HttpClients http;
    private final String simulator;
    private final long before;

    private Money(HttpClients http, String simulator) {
        this.http = http;
        this.simulator = simulator;
        this.before = kept();
    }

    /** Looks into the books before a load. */
    public static Money before(HttpClients http, String simulator) {
        return new Money(http, simulator);
    }

    /** @throws BenchFailure when more or less was kept than the enrolled have to pay, or not everybody has ended as the load is made for */
    public void isRightAfter(Load load, Map<String, Integer> ends) {
        int completed = ends.getOrDefault(COMPLETED, 0);
        if (kept() - before != completed * Batch.PRICE) {
            throw new BenchFailure("The PG has kept %,d won for %,d enrolments at %,d: %s".formatted(
                    kept() - before, completed, Batch.PRICE, ends));
        }
        int ended = ends.values().stream().mapToInt(Integer::intValue).sum();
        int seats = load.courses() * load.seats();
        int declined = ends.getOrDefault("CANCELLED", 0);
        boolean asMade = load.declineRate() == 0
                ? completed == Math.min(seats, load.payments())
                : completed + declined == load.payments();
        if (ended != load.payments() || !asMade) {
            throw new BenchFailure("Of %,d payments for %,d seats has become %s".formatted(load.payments(), seats, ends));
        }
    }

    private long kept() {
        var books = http.books(simulator);
        return books.capturedAmount() - books.refundedAmount();
    }
}
