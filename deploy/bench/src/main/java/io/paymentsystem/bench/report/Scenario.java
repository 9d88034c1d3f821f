package io.paymentsystem.bench.report;

import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.RunResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scenario and what each contender did with it, in the order of the run. */
record Scenario(String name, List<Measurement> measurements) {

    static List<Scenario> of(RunResult result) {
        return result.measurements().stream()
                .collect(Collectors.groupingBy(Measurement::scenario, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(entry -> new Scenario(entry.getKey(), entry.getValue())).toList();
    }

    Optional<Measurement> of(String contender) {
        return measurements.stream().filter(measurement -> measurement.contender().equals(contender)).findFirst();
    }

    /** How many times as many payments per second as three-phase; {@link Numbers#NONE} where that did not run. */
    String overThreePhase(Measurement measurement) {
        return of(Contenders.THREE_PHASE)
                .map(threePhase -> Numbers.times(measurement.perSecond() / threePhase.perSecond()))
                .orElse(Numbers.NONE);
    }
}
