package io.paymentsystem.localstack.service;

import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Launch;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.process.LaunchPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** Launches a plain executable jar with settings in its environment; from a copy, which a new build does not change. */
record ExecutableJar(JavaProgram java, Path jar, Path copy, Map<String, String> environment) implements Launch {

    /** The PG forgets no payment; a million fit. */
    private static final int HEAP_MEBIBYTES = 768;

    @Override
    public LaunchPlan prepare() {
        if (!Files.exists(jar)) {
            throw new StackFailure(jar + " is missing; `./mvnw -DskipTests package` builds it.");
        }
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new LaunchPlan(java.command(HEAP_MEBIBYTES, "-jar", copy.toString()), environment);
    }
}
