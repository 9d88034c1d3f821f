package io.paymentsystem.simulators.behavior;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The global behavior and those of single payments, which replace the global one entirely. Safe for concurrent use. */
public final class Behaviors {

    private final Map<String, Conduct> ofPayments = new ConcurrentHashMap<>();
    private volatile Conduct global = new Conduct(Behavior.GOOD);

    /** The conduct towards one payment. */
    public Conduct towards(String orderId) {
        Conduct own = ofPayments.get(orderId);
        return own == null ? global : own;
    }

    /** The conduct where no single payment is asked about. */
    public Conduct towardsAll() {
        return global;
    }

    /** The behavior towards payments that have none of their own. */
    public Behavior global() {
        return global.behavior();
    }

    void set(Behavior behavior) {
        global = new Conduct(behavior);
    }

    void set(String orderId, Behavior behavior) {
        ofPayments.put(orderId, new Conduct(behavior));
    }

    void reset(String orderId) {
        ofPayments.remove(orderId);
    }

    void reset() {
        ofPayments.clear();
        global = new Conduct(Behavior.GOOD);
    }
}
