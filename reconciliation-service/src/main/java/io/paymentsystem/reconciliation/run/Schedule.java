package io.paymentsystem.reconciliation.run;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Has a run begin at every start, whatever the schedule says: what a crash left behind is not to wait. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(RunSettings.class)
class Schedule {

    private final Starting starting;

    Schedule(Starting starting) {
        this.starting = starting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        starting.queue(Run.Cause.START, null);
    }
}
