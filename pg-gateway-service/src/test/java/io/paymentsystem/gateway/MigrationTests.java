package io.paymentsystem.gateway;

import io.paymentsystem.testsupport.LaterMigrations;
import io.paymentsystem.testsupport.MigrationRules;
import org.junit.jupiter.api.Test;

class MigrationTests {

    @Test
    void leaveAnOlderVersionWorking() {
        MigrationRules.hold();
    }

    @Test
    void leaveLaterOnesAlone() {
        LaterMigrations.areLeftAlone();
    }
}
