package io.paymentsystem.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.paymentsystem.endtoend.footing.Footing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service is asked to stop while payments flow, as in every upgrade, and started again: nobody so much as complains. */
@EndToEnd
class GracefulStopTests {

    private static final Logger log = LoggerFactory.getLogger(GracefulStopTests.class);
    private static final Traffic TRAFFIC = new Traffic(500, Duration.ofSeconds(4));
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final List<String> SERVICES =
            List.of("enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service");

    @ParameterizedTest
    @ValueSource(strings = {"enrollment-service", "pg-gateway-service", "compensation-service", "reconciliation-service"})
    void losesNothingAndDisturbsNobody(String stopped, PaymentSystem system, Footing footing) {
        assumeTrue(footing.control().isPresent(), "this footing cannot stop a part");
        Footing.PartControl control = footing.control().get();
        Map<String, Integer> before = SERVICES.stream().collect(Collectors.toMap(Function.identity(), part -> control.log(part).size()));

        TRAFFIC.flowsWhile(system, () -> {
            Duration taken = control.stop(stopped);
            log.info("{} stopped within {} ms", stopped, taken.toMillis());
            assertThat(taken).isLessThan(STOP_LIMIT);
            control.start(List.of(stopped));
        });

        SERVICES.forEach(part -> assertThat(control.log(part).stream().skip(before.get(part)))
                .as("errors of " + part).noneMatch(line -> line.contains(" ERROR ")));
    }
}
