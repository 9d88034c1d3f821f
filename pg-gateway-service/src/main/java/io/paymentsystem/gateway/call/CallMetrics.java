package io.paymentsystem.gateway.call;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The gateway's work in figures: calls to the PG in flight, and findings that wait to be written. */
@Component
final class CallMetrics implements MeterBinder {

    private final PgCalls calls;
    private final Findings findings;

    CallMetrics(PgCalls calls, Findings findings) {
        this.calls = calls;
        this.findings = findings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gateway.calls.in.flight", calls, PgCalls::inFlight).register(registry);
        Gauge.builder("gateway.findings.waiting", findings, Findings::waiting).register(registry);
    }
}
