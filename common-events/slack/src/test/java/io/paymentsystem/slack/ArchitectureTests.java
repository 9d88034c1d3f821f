package io.paymentsystem.slack;

import io.paymentsystem.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void holdsTheRules() {
        ArchitectureRules.hold("io.paymentsystem.slack", "io.paymentsystem.slack..");
    }
}
