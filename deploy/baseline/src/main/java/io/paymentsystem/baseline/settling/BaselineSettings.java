package io.paymentsystem.baseline.settling;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Which form runs, under {@code baseline}. */
@ConfigurationProperties("baseline")
record BaselineSettings(Form form) {
}
