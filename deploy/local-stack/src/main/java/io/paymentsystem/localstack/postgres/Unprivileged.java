package io.paymentsystem.localstack.postgres;

import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.process.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. Where we are root, its programs are started in a user namespace of their own, in which
 * we are nobody; where that is not allowed, as user 65534 ("nobody"), to whom the data is given.
 */
record Unprivileged(Commands commands) {

    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /** The command, such that it does not run as root. */
    List<String> command(List<String> command) {
        return Stream.concat(prefix().stream(), command.stream()).toList();
    }

    /** Lets the command's user write here. */
    void own(Path folder) {
        if (prefix().equals(OTHER_USER) && Files.exists(folder)) {
            commands.run(List.of("chown", "-R", NOBODY, folder.toString()));
        }
    }

    private List<String> prefix() {
        if (!commands.run(List.of("id", "-u")).equals("0")) {
            return List.of();
        }
        return Stream.of(NAMESPACE, OTHER_USER)
                .filter(way -> commands.succeeds(Stream.concat(way.stream(), Stream.of("true")).toList()))
                .findFirst()
                .orElseThrow(() -> new StackFailure("PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works"
                        + " here: run this as an ordinary user."));
    }
}
