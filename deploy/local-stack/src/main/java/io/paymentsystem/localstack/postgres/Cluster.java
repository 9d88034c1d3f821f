package io.paymentsystem.localstack.postgres;

import io.paymentsystem.localstack.part.Folders;
import io.paymentsystem.localstack.process.Commands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * PostgreSQL's data folder, made once: one role and one database of the same name per service, none open to another role.
 *
 * <p>It is built aside and appears by one rename, so an interrupted start leaves nothing half-made behind.
 */
record Cluster(Path data, List<String> databases, Unprivileged unprivileged, Commands commands) {

    private static final String SUPERUSER = "postgres";

    /** The local development password of the superuser; every role's is its own name. */
    private static final String SUPERUSER_PASSWORD = "postgres";

    /** {@code sameuser}: a role reaches the database of its own name, and no replication connection that sees all databases. */
    private static final String CLIENTS = """
            host all      %s  127.0.0.1/32 scram-sha-256
            host sameuser all 127.0.0.1/32 scram-sha-256
            """.formatted(SUPERUSER);

    void createIfAbsent(Path programs) {
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        try {
            Folders.delete(unfinished);
            Files.createDirectories(unfinished);
            unprivileged.own(unfinished);
            initialise(programs, unfinished);
            Files.writeString(unfinished.resolve("pg_hba.conf"), CLIENTS);
            Files.move(unfinished, data);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void initialise(Path programs, Path folder) throws IOException {
        Path password = Files.writeString(folder.resolveSibling("superuser-password"), SUPERUSER_PASSWORD);
        try {
            commands.run(unprivileged.command(List.of(programs.resolve("bin/initdb").toString(), "-D", folder.toString(),
                    "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + password, "--encoding=UTF8", "--locale=C")));
        } finally {
            Files.delete(password);
        }
        commands.run(unprivileged.command(List.of(programs.resolve("bin/postgres").toString(),
                "--single", "-D", folder.toString(), "-c", "exit_on_error=on", "postgres")), roles());
    }

    /** Statements for the single-user server, which takes one per line. */
    private String roles() {
        return databases.stream().map(Cluster::role).collect(Collectors.joining()) + """
                REVOKE ALL ON DATABASE postgres FROM PUBLIC
                REVOKE ALL ON DATABASE template1 FROM PUBLIC
                """;
    }

    private static String role(String name) {
        return """
                CREATE ROLE %1$s LOGIN REPLICATION PASSWORD '%1$s'
                CREATE DATABASE %1$s OWNER %1$s
                REVOKE ALL ON DATABASE %1$s FROM PUBLIC
                """.formatted(name);
    }
}
