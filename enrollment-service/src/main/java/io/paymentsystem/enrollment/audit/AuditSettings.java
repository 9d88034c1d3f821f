package io.paymentsystem.enrollment.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of the answers to reconciliation, under {@code enrollment.audit}.
 *
 * @param coursesPerPage  most courses in one answer, at most {@value #COURSES_MAX}
 * @param holdersPerPage  most payments in one answer, at most {@value #HOLDERS_MAX}
 * @param requestsPerPoll most requests that are answered in one transaction; times the slowest answer has to stay below Kafka's
 *                        max.poll.interval.ms (5 minutes)
 */
@ConfigurationProperties("enrollment.audit")
record AuditSettings(
        @DefaultValue("200") int coursesPerPage,
        @DefaultValue("1000") int holdersPerPage,
        @DefaultValue("20") int requestsPerPoll) {

    /** So many courses fit into the value of an event, each with its longest numbers. */
    static final int COURSES_MAX = 600;

    /** So many payments fit into the value of an event. */
    static final int HOLDERS_MAX = 1_600;

    AuditSettings {
        within(COURSES_MAX, coursesPerPage, "enrollment.audit.courses-per-page");
        within(HOLDERS_MAX, holdersPerPage, "enrollment.audit.holders-per-page");
    }

    private static void within(int most, int value, String property) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s must be from 1 to %d, but is %d".formatted(property, most, value));
        }
    }
}
