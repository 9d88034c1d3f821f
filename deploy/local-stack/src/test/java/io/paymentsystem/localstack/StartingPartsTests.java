package io.paymentsystem.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.paymentsystem.localstack.part.Part;
import io.paymentsystem.localstack.part.Port;
import io.paymentsystem.localstack.part.StackFailure;
import io.paymentsystem.localstack.part.StackHome;
import io.paymentsystem.localstack.process.Commands;
import io.paymentsystem.localstack.process.LaunchPlan;
import io.paymentsystem.localstack.process.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingPartsTests {

    private static final String WORKS = "touch $0; exec sleep 60";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed);

    @TempDir
    private Path folder;
    private Running running;
    private StoppingParts stopping;

    @BeforeEach
    void setUp() {
        running = new Running(new StackHome(folder));
        stopping = new StoppingParts(running, Duration.ofSeconds(5), out);
    }

    @AfterEach
    void stopAll() {
        stopping.stop(List.of(part("front", WORKS, "back"), part("back", WORKS)));
    }

    @Test
    void startsWhatIsNeededFirstAndStopsItLast() {
        List<Part> parts = List.of(part("back", WORKS), part("front", WORKS, "back"));

        start(parts, Duration.ofSeconds(10));
        assertThat(running.statuses(parts)).allMatch(PartStatus::isUp);

        stopping.stop(parts);
        assertThat(running.statuses(parts)).noneMatch(status -> status.pid().isPresent());
        assertThat(printed.toString().lines().map(line -> line.strip().replaceAll("\\s+(ready|stopped) in.*", " $1")))
                .containsSubsequence("back ready", "front ready", "front stopped", "back stopped");
    }

    @Test
    void leavesWhatRanBeforeAlone() {
        Part back = part("back", WORKS);
        start(List.of(back), Duration.ofSeconds(10));
        long pid = running.process(back).orElseThrow().pid();

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> start(List.of(back, part("front", "exit 1", "back")), Duration.ofSeconds(10)));

        assertThat(running.process(back).orElseThrow().pid()).isEqualTo(pid);
    }

    @Test
    void stopsWhatItStartedAndShowsTheLogWhenAPartEnds() {
        Part back = part("back", WORKS);

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> start(List.of(back, part("front", "echo no such seat; exit 1", "back")), Duration.ofSeconds(10)))
                .withMessageContaining("front ended while starting")
                .withMessageContaining("front | no such seat");

        assertThat(running.process(back)).isEmpty();
    }

    @Test
    void stopsAPartThatIsNotReadyInTime() {
        Part back = part("back", "exec sleep 60");

        assertThatExceptionOfType(StackFailure.class)
                .isThrownBy(() -> start(List.of(back), Duration.ofMillis(300)))
                .withMessageContaining("back was not ready within 0 s");

        assertThat(running.process(back)).isEmpty();
    }

    @Test
    void startsNothingWhenAPortIsTaken() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0)) {
            Part back = part("back", WORKS);
            Part front = new Part("front", new Port(somebody.getLocalPort(), "FRONT_PORT"), Set.of("back"),
                    back.launch(), back.readiness(), StopSignal.TERM);

            assertThatExceptionOfType(StackFailure.class)
                    .isThrownBy(() -> start(List.of(back, front), Duration.ofSeconds(10)))
                    .withMessageContaining("Port " + somebody.getLocalPort())
                    .withMessageContaining("front")
                    .withMessageContaining("FRONT_PORT");

            assertThat(running.process(back)).isEmpty();
        }
    }

    private void start(List<Part> parts, Duration limit) {
        new StartingParts(new PartStarter(running, limit, out), stopping, new Commands(), out).start(parts);
    }

    private Part part(String name, String script, String... needs) {
        Path sign = folder.resolve(name + ".ready");
        return new Part(name, new Port(freePort(), name.toUpperCase(Locale.ROOT) + "_PORT"), Set.of(needs),
                () -> LaunchPlan.of(List.of("sh", "-c", script, sign.toString())), pid -> Files.exists(sign), StopSignal.TERM);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
