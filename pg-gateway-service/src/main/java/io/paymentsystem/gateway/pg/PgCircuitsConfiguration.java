package io.paymentsystem.gateway.pg;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The breakers by their settings, and their metrics. */
@Configuration(proxyBeanMethods = false)
class PgCircuitsConfiguration {

    @Bean
    CircuitBreakerRegistry circuitBreakers(PgSettings settings) {
        PgSettings.Circuit circuit = settings.circuit();
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(circuit.window())
                .minimumNumberOfCalls(circuit.callsMin())
                .failureRateThreshold(circuit.failureRate())
                .recordResult(Undecided.class::isInstance)
                .waitDurationInOpenState(circuit.openFor())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(circuit.probes())
                .maxWaitDurationInHalfOpenState(circuit.trialMax())
                .build());
    }

    @Bean
    PgCircuits pgCircuits(CircuitBreakerRegistry circuitBreakers) {
        return new PgCircuits(circuitBreakers);
    }

    @Bean
    MeterBinder circuitMetrics(CircuitBreakerRegistry circuitBreakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuitBreakers);
    }
}
