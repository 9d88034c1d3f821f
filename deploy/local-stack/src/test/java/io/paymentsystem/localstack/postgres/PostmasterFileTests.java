package io.paymentsystem.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTests {

    private static final long SELF = ProcessHandle.current().pid();

    @TempDir
    private Path data;

    @Test
    void saysReadyOnlyForThePostmasterThatWroteIt() throws IOException {
        PostmasterFile file = written(SELF, "ready   ");

        assertThat(file.saysReady(SELF)).isTrue();
        assertThat(file.saysReady(SELF + 1)).isFalse();
        assertThat(written(SELF, "starting").saysReady(SELF)).isFalse();
        assertThat(new PostmasterFile(data.resolve("absent")).saysReady(SELF)).isFalse();
    }

    @Test
    void isDeletedOnlyWhenItsPostmasterHasEnded() throws Exception {
        PostmasterFile file = written(SELF, "ready");
        file.deleteIfStale();
        assertThat(file.path()).exists();

        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        written(ended.pid(), "ready").deleteIfStale();
        assertThat(file.path()).doesNotExist();
    }

    private PostmasterFile written(long pid, String status) throws IOException {
        PostmasterFile file = PostmasterFile.in(data);
        Files.write(file.path(), List.of(Long.toString(pid), data.toString(), "1", "5433", "", "127.0.0.1", "1 2", status));
        return file;
    }
}
