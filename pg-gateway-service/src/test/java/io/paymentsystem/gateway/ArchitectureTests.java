package io.paymentsystem.gateway;

import io.paymentsystem.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Test
    void holdsTheRules() {
        ArchitectureRules.hold("io.paymentsystem.gateway", "io.paymentsystem.gateway.pg..");
    }
}
