package io.paymentsystem.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.simulators.Simulators;
import io.paymentsystem.simulators.SimulatorsSettings;
import io.paymentsystem.slack.Notification.Field;
import io.paymentsystem.testsupport.Scenario;
import io.paymentsystem.testsupport.ServiceTest;
import io.paymentsystem.testsupport.SlackReader;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** An application that tells Slack things, with short waits, and a Slack of its own. */
@ServiceTest
abstract class SlackTest {

    private static final Simulators SIMULATORS = Simulators.start(SimulatorsSettings.ephemeral());

    /** Of this test alone, and in everything that it tells. */
    final String subject = "subject-" + UUID.randomUUID();
    final SlackReader slack = new SlackReader(SIMULATORS.uri());

    @Autowired Notifications notifications;
    @Autowired TransactionOperations transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Scenario scenario;

    @DynamicPropertySource
    static void slackIsTheMock(DynamicPropertyRegistry properties) {
        properties.add("slack.webhook-url", () -> SIMULATORS.uri() + "/slack/webhook");
    }

    @AfterEach
    void leavesNothingBehind() {
        slack.behavesWell();
        scenario.eventually(() -> assertThat(unsent()).isZero());
    }

    /** A notification whose key stands in every form in which Slack may take it. */
    Notification about(Object what) {
        String key = subject + "/" + what;
        return new Notification(key, key + " happened",
                List.of(new Field("What", what.toString())), "for the test", "Nothing is to be done.");
    }

    /** So many notifications, with one in their midst that has poison in it. */
    List<Notification> withPoisonAmong(int others) {
        Stream<Notification> told = IntStream.range(0, others).mapToObj(this::about);
        return Stream.concat(Stream.of(about("poison")), told).toList();
    }

    /** Adds them all at once, and returns how many were new. */
    int tell(List<Notification> told) {
        return transaction.execute(_ -> notifications.addAll(told));
    }

    boolean tell(Notification told) {
        return transaction.execute(_ -> notifications.add(told));
    }

    long unsent() {
        return jdbc.sql("select count(*) from slack_notification where sent_at is null").query(Long.class).single();
    }

    int triesOf(Notification told) {
        return jdbc.sql("select tries from slack_notification where key = ?").param(told.key()).query(Integer.class).single();
    }
}
