package io.paymentsystem.compensation;

import io.paymentsystem.contract.CancelResult;
import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.simulators.Simulators;
import io.paymentsystem.simulators.SimulatorsSettings;
import io.paymentsystem.testsupport.Scenario;
import io.paymentsystem.testsupport.ServiceTest;
import io.paymentsystem.testsupport.SlackReader;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The service with short waits, and a Slack of its own. */
@ServiceTest
@TestPropertySource(properties = {
    "spring.datasource.hikari.connection-timeout=500",
    "compensation.answer-wait=3s",
    "compensation.retry.delay=100ms",
    "compensation.retry.multiplier=2",
    "compensation.retry.jitter=20ms",
    "slack.interval=100ms",
    "slack.retry-interval=100ms",
    "slack.retry-interval-max=400ms"})
abstract class CompensationServiceTest {

    private static final Simulators SIMULATORS = Simulators.start(SimulatorsSettings.ephemeral());

    final UUID paymentId = UUID.randomUUID();
    final SlackReader slack = new SlackReader(SIMULATORS.uri());

    Scenario scenario;
    Gateway gateway;

    @DynamicPropertySource
    static void slackIsTheMock(DynamicPropertyRegistry properties) {
        properties.add("slack.webhook-url", () -> SIMULATORS.uri() + "/slack/webhook");
    }

    @Autowired
    void use(Scenario scenario) {
        this.scenario = scenario;
        this.gateway = new Gateway(scenario);
    }

    static CompensationSecond second(UUID paymentId) {
        return new CompensationSecond(paymentId, 7, 42, 50_000, "the card was declined");
    }

    static CompensationFinal last(UUID paymentId) {
        return new CompensationFinal(paymentId, 7, 42, 50_000, "the course was closed");
    }

    /** Returns once everything that was sent about the payment to the topic of final compensations has been dealt with. */
    void finalsBeforeAreDealtWith(UUID paymentId) {
        UUID marker = UUID.randomUUID();
        scenario.send(Topics.COMPENSATION_FINAL, paymentId.toString(), EventCodec.write(last(marker)));
        gateway.answers(marker, Compensation.FINAL, CancelResult.REFUNDED);
        scenario.expect(CompensationCompleted.class, marker);
    }
}
