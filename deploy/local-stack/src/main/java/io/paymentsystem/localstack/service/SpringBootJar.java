package io.paymentsystem.localstack.service;

import io.paymentsystem.localstack.part.Folders;
import io.paymentsystem.localstack.part.JavaProgram;
import io.paymentsystem.localstack.part.Launch;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.process.Commands;
import io.paymentsystem.localstack.process.LaunchPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Launches a Spring Boot jar with settings in its environment. The jar is unpacked once per build, by its own tools: that
 * starts faster than the jar does, and a new build does not pull it from under a running process.
 */
record SpringBootJar(JavaProgram java, Commands commands, Path jar, Path programs, Map<String, String> environment)
        implements Launch {

    /** With what a JVM needs beside its heap, a service under load stays below half a gibibyte. */
    private static final int HEAP_MEBIBYTES = 200;

    @Override
    public LaunchPlan prepare() {
        if (!Files.exists(jar)) {
            throw new StackFailure(jar + " is missing; `./mvnw -DskipTests package` builds it.");
        }
        try {
            Path program = programs.resolve(Long.toString(Files.getLastModifiedTime(jar).toMillis()));
            if (!Files.exists(program)) {
                unpackInto(program);
            }
            String[] arguments = Stream.concat(java.cache(program.resolve("classes.jsa")).stream(),
                    Stream.of("-jar", program.resolve(jar.getFileName()).toString())).toArray(String[]::new);
            return new LaunchPlan(java.command(HEAP_MEBIBYTES, arguments), environment);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void unpackInto(Path program) throws IOException {
        Folders.delete(programs);
        Path unfinished = Files.createDirectories(programs).resolve("unfinished");
        commands.run(java.command(HEAP_MEBIBYTES, "-Djarmode=tools", "-jar", jar.toString(),
                "extract", "--destination", unfinished.toString()));
        Files.move(unfinished, program);
    }
}
