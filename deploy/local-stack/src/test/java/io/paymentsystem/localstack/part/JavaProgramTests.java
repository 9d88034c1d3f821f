package io.paymentsystem.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaProgramTests {

    @Test
    void letsTheEnvironmentOverruleTheUsualOptions() {
        JavaProgram java = JavaProgram.from(Map.of("STACK_JVM_OPTIONS", " -XX:TieredStopAtLevel=4  -Da=b "));

        List<String> command = java.command(64, "-jar", "x.jar");

        assertThat(command).containsSubsequence(
                "-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4", "-Da=b", "-jar", "x.jar");
    }

    @Test
    void keepsClassesUnlessToldNotTo() {
        Path file = Path.of("classes.jsa");
        assertThat(JavaProgram.from(Map.of()).cache(file)).contains("-XX:SharedArchiveFile=classes.jsa");
        assertThat(JavaProgram.from(Map.of("STACK_CACHES", "skip")).cache(file)).isEmpty();
    }

    @Test
    void needsNothingFromTheEnvironment() {
        assertThat(JavaProgram.from(Map.of()).extraOptions()).isEmpty();
    }
}
