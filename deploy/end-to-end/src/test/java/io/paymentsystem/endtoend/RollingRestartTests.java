package io.paymentsystem.endtoend;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.endtoend.footing.Footing;
import io.paymentsystem.endtoend.footing.Footing.PartControl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One service after the other is asked to stop while payments flow, and started again, as in an upgrade: nobody so much as complains. */
@EndToEnd
class RollingRestartTests {

    private static final Logger log = LoggerFactory.getLogger(RollingRestartTests.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    @Test
    void losesNothingAndDisturbsNobody(PaymentSystem system, Footing footing) {
        PartControl control = Requires.control(footing);
        Map<String, Integer> before = Footing.SERVICES.stream().collect(toMap(Function.identity(), part -> control.log(part).size()));

        try (Traffic traffic = Traffic.through(system)) {
            Footing.SERVICES.forEach(service -> restart(service, control));
            traffic.endsWell();
        }

        Footing.SERVICES.forEach(part -> assertThat(control.log(part).stream().skip(before.get(part)))
                .as("errors of " + part).noneMatch(line -> line.contains(" ERROR ")));
    }

    private static void restart(String service, PartControl control) {
        Duration taken = control.stop(service);
        log.info("{} stopped within {} ms", service, taken.toMillis());
        assertThat(taken).isLessThan(STOP_LIMIT);
        control.start(List.of(service));
    }
}
