package io.paymentsystem.localstack.postgres;

import io.paymentsystem.localstack.part.Launch;
import io.paymentsystem.localstack.part.Port;
import io.paymentsystem.localstack.process.LaunchPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts the server itself, not through pg_ctl, so that the process we know is the postmaster. */
record PostgresLaunch(Port port, Binaries binaries, Cluster cluster, Unprivileged unprivileged) implements Launch {

    /** Durable as in production; logical decoding for the outbox relays, with a bound on what a lost relay may pin. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "fsync=on",
            "synchronous_commit=on",
            "wal_level=logical",
            "max_replication_slots=20",
            "max_wal_senders=20",
            "max_slot_wal_keep_size=4GB",
            "wal_sender_timeout=10s",
            "max_wal_size=2GB",
            "log_line_prefix=%m [%p] %q%u@%d ");

    @Override
    public LaunchPlan prepare() {
        Path programs = binaries.unpacked();
        cluster.createIfAbsent(programs);
        unprivileged.own(cluster.data());
        PostmasterFile.in(cluster.data()).deleteIfStale();
        Stream<String> server = Stream.of(programs.resolve("bin/postgres").toString(),
                "-D", cluster.data().toString(), "-p", Integer.toString(port.number()));
        Stream<String> settings = SETTINGS.stream().flatMap(setting -> Stream.of("-c", setting));
        return LaunchPlan.of(unprivileged.command(Stream.concat(server, settings).toList()));
    }
}
