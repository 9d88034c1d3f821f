package io.paymentsystem.reconciliation;

import io.paymentsystem.reconciliation.run.PretendedOthers;
import io.paymentsystem.simulators.Simulators;
import io.paymentsystem.simulators.SimulatorsSettings;
import io.paymentsystem.testsupport.ServiceTest;
import io.paymentsystem.testsupport.SlackReader;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The service with short waits, a Slack of its own, and others to ask. */
@ServiceTest
@Import(PretendedOthers.class)
@TestPropertySource(properties = {
    "slack.interval=100ms",
    // Runs take their steps when a test says so.
    "reconciliation.tick=1d", "reconciliation.interval=1d", "reconciliation.ask-again=1s", "reconciliation.look-again=100ms",
    "reconciliation.list-overlap=2h", "reconciliation.page-size=10", "reconciliation.in-flight-max=30", "reconciliation.repair.max=2", "reconciliation.repair.pause=1h",
    "desk.silence-wait=2s", "desk.ask-again=100ms"})
public abstract class ReconciliationServiceTest {

    private static final Simulators SIMULATORS = Simulators.start(SimulatorsSettings.ephemeral());

    protected final SlackReader slack = new SlackReader(SIMULATORS.uri());

    @DynamicPropertySource
    static void slackIsTheMock(DynamicPropertyRegistry properties) {
        properties.add("slack.webhook-url", () -> SIMULATORS.uri() + "/slack/webhook");
    }
}
