package io.paymentsystem.reconciliation;

import io.paymentsystem.simulators.Simulators;
import io.paymentsystem.simulators.SimulatorsSettings;
import io.paymentsystem.testsupport.ServiceTest;
import io.paymentsystem.testsupport.SlackReader;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The service with short waits, and a Slack of its own. */
@ServiceTest
@TestPropertySource(properties = "slack.interval=100ms")
public abstract class ReconciliationServiceTest {

    private static final Simulators SIMULATORS = Simulators.start(SimulatorsSettings.ephemeral());

    protected final SlackReader slack = new SlackReader(SIMULATORS.uri());

    @DynamicPropertySource
    static void slackIsTheMock(DynamicPropertyRegistry properties) {
        properties.add("slack.webhook-url", () -> SIMULATORS.uri() + "/slack/webhook");
    }
}
