package io.paymentsystem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.bench.contender.Choreography;
import io.paymentsystem.bench.result.Goal;
import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.Measurement.Latency;
import io.paymentsystem.bench.result.Measurement.ProcessLoad;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalsTests {

    @Test
    void comparesTheChoreographyWithTheBaselineOfTheSameScenario() {
        Goal goal = named("hot course, PG 50 ms, over the three-phase baseline",
                ours(Loads.HOT_SLOW, 2_400, 1, null), theirs(Loads.HOT_SLOW, "three-phase", 200), theirs(Loads.HOT_INSTANT, "three-phase", 1));
        assertThat(goal.reached()).isEqualTo(12);
        assertThat(goal.met()).isTrue();
    }

    @Test
    void takesWhatIsAtMostToBeMissedByMore() {
        Goal half = named("latency at 200/s, PG 0 ms, half of the payments", ours(Loads.STEADY, 200, 1, new Latency(60.1, 90)));
        assertThat(half.met()).isFalse();
        assertThat(named("latency at 200/s, PG 0 ms, 99 of 100", ours(Loads.STEADY, 200, 1, new Latency(60.1, 250))).met()).isTrue();
    }

    @Test
    void takesTheMostMemoryThatAServiceEverHad() {
        Goal memory = named("resident memory of enrollment-service",
                ours(Loads.HOT_SLOW, 1, 400, null), ours(Loads.FLASH_SALE, 1, 513, null), ours(Loads.HOT_INSTANT, 1, 300, null));
        assertThat(memory.reached()).isEqualTo(513);
        assertThat(memory.met()).isFalse();
    }

    @Test
    void hasNoGoalForWhatWasNotMeasured() {
        assertThat(new Goals(List.of(), 20).all()).extracting(Goal::what).containsExactly("deploy/stack.sh up when built, until ready");
    }

    private static Goal named(String what, Measurement... measured) {
        return new Goals(List.of(measured), 20).all().stream().filter(goal -> goal.what().equals(what)).findFirst().orElseThrow();
    }

    private static Measurement ours(String scenario, int perSecond, long mebibytes, @Nullable Latency latency) {
        Map<String, ProcessLoad> processes = Choreography.services().stream()
                .collect(Collectors.toMap(service -> service, _ -> new ProcessLoad(1, mebibytes)));
        return new Measurement(scenario, Choreography.NAME, perSecond, 1, Map.of("FINAL_COMPLETED", perSecond), Map.of(), processes, latency,
                List.of());
    }

    private static Measurement theirs(String scenario, String contender, int perSecond) {
        return new Measurement(scenario, contender, perSecond, 1, Map.of(), Map.of(), Map.of(), null, List.of());
    }
}
