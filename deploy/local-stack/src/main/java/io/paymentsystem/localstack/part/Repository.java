package io.paymentsystem.localstack.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A checkout of this project with its built jars. */
public record Repository(Path root) {

    /** The checkout that this folder is in, or is. */
    public static Repository around(Path folder) {
        return Stream.iterate(folder.toAbsolutePath().normalize(), path -> path != null, Path::getParent)
                .filter(path -> Files.exists(path.resolve("deploy/stack.sh")))
                .findFirst()
                .map(Repository::new)
                .orElseThrow(() -> new StackFailure(folder + " is not inside a checkout of this project."));
    }

    /** A service's executable jar. */
    public Path serviceJar(String module) {
        return root.resolve(module).resolve("target").resolve(module + ".jar");
    }

    /** The simulators' executable jar. */
    public Path simulatorsJar() {
        return root.resolve("deploy/simulators/target/simulators-exec.jar");
    }

    /** The class path on which the supervisor and the broker run. */
    public String localStackClassPath() {
        Path target = root.resolve("deploy/local-stack/target");
        return target.resolve("deploy-local-stack.jar") + ":" + target.resolve("lib") + "/*";
    }

    /** Where the stack lives unless STACK_HOME says otherwise. */
    public Path usualHome() {
        return root.resolve("deploy/.stack");
    }
}
