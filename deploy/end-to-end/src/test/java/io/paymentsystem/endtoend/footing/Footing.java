package io.paymentsystem.endtoend;

import java.util.List;
import java.util.Optional;

/** Where the system runs that the suite talks to; addresses are as a client uses them. */
interface Footing extends AutoCloseable {

    String kafka();

    String enrollment();

    String compensation();

    String reconciliation();

    String simulator();

    /** PostgreSQL's host and port; each service's database and role have its name. */
    String postgres();

    /** How to kill and start parts, where the suite is able to. */
    Optional<PartControl> control();

    @Override
    void close();

    /** Kills and starts parts of the system, named by their module. */
    interface PartControl {

        /** SIGKILL; returns when the process is gone. */
        void kill(String part);

        /** Returns when the parts are ready. */
        void start(List<String> parts);
    }
}
