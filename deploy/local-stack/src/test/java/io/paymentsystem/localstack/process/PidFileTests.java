package io.paymentsystem.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    private final LiveProcess self = LiveProcess.of(ProcessHandle.current().pid()).orElseThrow();

    @TempDir
    private Path folder;
    private PidFile file;

    @BeforeEach
    void setUp() {
        file = new PidFile(folder.resolve("run/part.pid"));
    }

    @Test
    void findsTheProcessThatWasWrittenDown() {
        file.write(self);

        assertThat(file.read()).contains(self);
    }

    @Test
    void isNotFooledByALaterProcessWithTheSamePid() {
        file.write(new LiveProcess(self.pid(), new ProcessStamp("ticks:1")));

        assertThat(file.read()).isEmpty();
    }

    @Test
    void findsNothingAfterTheProcessHasEnded() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        file.write(LiveProcess.of(process.pid()).orElseThrow());
        process.destroyForcibly().waitFor();

        assertThat(file.read()).isEmpty();
    }

    @Test
    void takesATornOrForeignFileForNoProcess() throws IOException {
        Files.createDirectories(file.path().getParent());
        for (List<String> content : List.of(List.<String>of(), List.of("123"), List.of("no pid", "ticks:1"))) {
            Files.write(file.path(), content);

            assertThat(file.read()).isEmpty();
        }
    }

    @Test
    void findsNothingWithoutAFileOrAfterForgetting() {
        assertThat(file.read()).isEmpty();

        file.write(self);
        file.delete();

        assertThat(file.read()).isEmpty();
    }
}
