package io.paymentsystem.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {

    @TempDir
    private Path folder;

    @Test
    void givesTheLastLines() throws IOException {
        LogFile log = new LogFile(folder.resolve("part.log"));
        Files.write(log.path(), IntStream.rangeClosed(1, 50_000).mapToObj(Integer::toString).toList());

        assertThat(log.tail(3)).containsExactly("49998", "49999", "50000");
    }

    @Test
    void givesNothingWhenThereIsNoLog() {
        assertThat(new LogFile(folder.resolve("part.log")).tail(3)).isEmpty();
    }
}
