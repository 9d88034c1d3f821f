package io.paymentsystem.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveProcessTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void stopsWhenAsked() {
        LiveProcess process = start("exec sleep 60");

        assertThat(process.stop(StopSignal.TERM, LIMIT)).isTrue();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void saysWhenItDoesNotStopAndIsKilledWithItsChildren() {
        LiveProcess process = start("trap '' TERM; sleep 61 & echo ready; wait; wait");
        LogFile log = new LogFile(folder.resolve("log"));
        assertThat(Poll.until(LIMIT, () -> log.tail(1).equals(List.of("ready")))).isTrue();
        ProcessHandle child = ProcessHandle.of(process.pid()).orElseThrow().children().findAny().orElseThrow();

        assertThat(process.stop(StopSignal.TERM, Duration.ofMillis(200))).isFalse();
        process.killTree();

        assertThat(process.isAlive()).isFalse();
        assertThat(LiveProcess.of(child.pid())).isEmpty();
    }

    @Test
    void isIndifferentToBeingEndedTwice() {
        LiveProcess process = start("exec sleep 60");
        process.killTree();

        process.killTree();

        assertThat(process.stop(StopSignal.TERM, LIMIT)).isTrue();
    }

    private LiveProcess start(String script) {
        return Background.start(LaunchPlan.of(List.of("sh", "-c", script)),
                new LogFile(folder.resolve("log")), new PidFile(folder.resolve("pid"))).orElseThrow();
    }
}
