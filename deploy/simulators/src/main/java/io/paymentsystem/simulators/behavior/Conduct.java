package io.paymentsystem.simulators.behavior;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A behavior in force, with its draws. A draw depends only on the seed, the operation, the orderId and on how many such requests
 * for that order came before it since the behavior was set. A run is thus repeatable whatever the order in which threads arrive.
 * Requests of one order are the exception that cannot be helped: which of two concurrent ones is the first is up to them.
 */
public final class Conduct {

    private record Occasion(Operation operation, String orderId) {
    }

    private final Behavior behavior;
    private final boolean confirmsAlwaysWell;
    private final Map<Occasion, Integer> requests = new ConcurrentHashMap<>();

    Conduct(Behavior behavior) {
        this.behavior = behavior;
        this.confirmsAlwaysWell = behavior.confirmsAlwaysWell();
    }

    /** The behavior that is in force. */
    public Behavior behavior() {
        return behavior;
    }

    /** Draws what becomes of a confirm request; each call counts as one request. */
    public Fate fateOfConfirm(String orderId) {
        return confirmsAlwaysWell ? Fate.DONE : behavior.fate(draw(Operation.CONFIRM, orderId, count(Operation.CONFIRM, orderId)));
    }

    /** Counts off, then draws, whether a cancel request fails with nothing done; each call counts as one request. */
    public boolean failsCancel(String orderId) {
        if (behavior.cancelErrors() == 0 && behavior.cancelErrorRate() == 0) {
            return false;
        }
        int request = count(Operation.CANCEL, orderId);
        return request <= behavior.cancelErrors() || draw(Operation.CANCEL, orderId, request) < behavior.cancelErrorRate();
    }

    /** Draws whether a cancel request that does not fail is refused; each call counts as one request. */
    public boolean refusesCancel(String orderId) {
        return happens(behavior.cancelRefusalRate(), Operation.CANCEL_REFUSAL, orderId);
    }

    /** Draws whether an inquiry fails; each call counts as one request. */
    public boolean failsInquiry(String orderId) {
        return happens(behavior.inquiryErrorRate(), Operation.INQUIRY, orderId);
    }

    /** Draws whether a request for the list of transactions fails; each call counts as one request. */
    public boolean failsList() {
        return happens(behavior.inquiryErrorRate(), Operation.INQUIRY, "");
    }

    private boolean happens(double rate, Operation operation, String orderId) {
        return rate > 0 && draw(operation, orderId, count(operation, orderId)) < rate;
    }

    private int count(Operation operation, String orderId) {
        return requests.merge(new Occasion(operation, orderId), 1, Integer::sum);
    }

    private double draw(Operation operation, String orderId, int request) {
        long mixed = new SplittableRandom(behavior.seed()).nextLong();
        mixed = new SplittableRandom(mixed ^ orderId.hashCode()).nextLong();
        return new SplittableRandom(mixed ^ ((long) request << 2 | operation.ordinal())).nextDouble();
    }
}
