package io.paymentsystem.endtoend;

import java.util.Optional;

/** Where the system runs that the suite talks to; addresses are as a client uses them. */
interface Footing extends AutoCloseable {

    String kafka();

    String enrollment();

    String reconciliation();

    String simulator();

    /** How to kill and start parts, where the suite is able to. */
    Optional<PartControl> control();

    @Override
    void close();

    /** Kills and starts parts of the system, named by their module. */
    interface PartControl {

        /** SIGKILL; returns when the process is gone. */
        void kill(String part);

        /** Returns when the part is ready. */
        void start(String part);
    }
}
