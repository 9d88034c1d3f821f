package io.paymentsystem.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackApplicationTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path home;
    private StackApplication application;

    @BeforeEach
    void setUp() {
        application = new StackApplication(Map.of("STACK_HOME", home.toString()), new PrintStream(out), new PrintStream(err));
    }

    @Test
    void explainsItselfWhenNotUnderstood() {
        assertThat(application.run("sideways")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no command `sideways`", "usage: deploy/stack.sh COMMAND", "kafka");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void showsEveryPartAsDownWhenNothingRuns() {
        assertThat(application.run("status")).isEqualTo(3);
        assertThat(out.toString().lines()).hasSize(1 + Parts.NAMES.size()).last().asString().contains("down");
    }

    @Test
    void saysWhenThereIsNothingToStop() {
        assertThat(application.run("down")).isZero();
        assertThat(application.run("kill", "kafka")).isZero();
        assertThat(application.run("stop", "postgres")).isZero();
        assertThat(out.toString()).contains("Already down", "kafka is not running", "postgres is not running");
    }

    @Test
    void clearsOnlyWhatIsItsOwn() throws Exception {
        Path data = Files.createDirectories(home.resolve("data/kafka"));
        Path other = Files.createFile(home.resolve("notes.txt"));

        assertThat(application.run("reset")).isZero();
        assertThat(data).doesNotExist();
        assertThat(other).exists();
    }
}
