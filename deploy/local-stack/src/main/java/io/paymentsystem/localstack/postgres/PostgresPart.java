package io.paymentsystem.localstack.postgres;

import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.Port;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.Commands;
import io.paymentsystem.localstack.process.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Describes the PostgreSQL server as a part. */
public final class PostgresPart {

    private PostgresPart() {
    }

    /** A server with one database, and one role of the same name, for each of the given names. */
    public static Part of(String name, StackHome home, Port port, List<String> databases, Commands commands) {
        Path data = home.data(name);
        Unprivileged unprivileged = new Unprivileged(commands);
        Cluster cluster = new Cluster(data, databases, unprivileged, commands);
        return new Part(name, port, Set.of(),
                new PostgresLaunch(port, new Binaries(home.cache()), cluster, unprivileged),
                PostmasterFile.in(data)::saysReady,
                StopSignal.INT);
    }
}
