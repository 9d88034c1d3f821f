package io.paymentsystem.endtoend.footing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the system runs that the suite talks to; addresses are as a client uses them. Closing it stops what it has started. */
public interface Footing extends AutoCloseable {

    /** The services by their names; a second replica has "-2" behind it. */
    List<String> SERVICES = List.of("enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service");

    /** Where a Kafka client begins. */
    String kafka();

    /** PostgreSQL's host and port; each service's database and role have its name. */
    String postgres();

    /** Where a part serves HTTP, by its name. */
    String http(String part);

    /** How to stop and start parts, where the suite is able to. */
    Optional<PartControl> control();

    /** Who starts again what dies, where somebody does. */
    Optional<Supervision> supervision();

    @Override
    void close();

    /** Stops and starts parts of the system, named as {@code deploy/stack.sh} names them. */
    interface PartControl {

        /** SIGKILL; returns when the process is gone, and stays so until it is started. */
        void kill(String part);

        /** SIGTERM; returns when the part has ended by itself, and after how long, or fails. It stays down until it is started. */
        Duration stop(String part);

        /** Returns when the parts are ready. */
        void start(List<String> parts);

        /** What a part has written so far, over all its starts. */
        List<String> log(String part);
    }

    /** Somebody who starts again what dies. */
    interface Supervision {

        /** Kills all processes of a part as an accident would, and returns when it has been started again and is ready. */
        void crash(String part);
    }
}
