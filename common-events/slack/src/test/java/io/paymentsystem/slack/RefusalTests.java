package io.paymentsystem.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What Slack refuses stands in nobody's way, and is not lost. */
class RefusalTests extends SlackTest {

    @Test
    void saysOfARefusedNotificationThatItExists() {
        slack.behaves("{\"refuses\":\"poison happened\"}");
        tell(about("poison"));

        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).singleElement().asString()
                .contains("Slack refused the notification " + subject + "/poison", "slack_notification"));
        assertThat(triesOf(about("poison"))).isOne();
    }

    @Test
    void tellsTheOthersOfAGroupThatIsRefusedBecauseOfOne() {
        slack.behaves("{\"refuses\":\"poison happened\"}");
        tell(withPoisonAmong(10));

        scenario.eventually(() -> assertThat(unsent()).isZero());
        assertThat(slack.messagesWith(subject)).hasSize(11);
        assertThat(slack.messagesWith(subject + "/poison")).singleElement().asString().contains("Slack refused");
    }

    @Test
    void tellsTheOthersWhileOneIsRefusedInEveryForm() {
        slack.behaves("{\"refuses\":\"poison\"}");
        tell(withPoisonAmong(10));

        scenario.eventually(() -> assertThat(unsent()).isOne());
        tell(List.of(about("later")));
        scenario.eventually(() -> assertThat(slack.messagesWith(subject + "/later happened")).hasSize(1));
        slack.behavesWell();
        scenario.eventually(() -> assertThat(slack.messagesWith(subject + "/poison")).hasSize(1));
    }

    @Test
    void losesNothingWhileTheWebhookIsGone() {
        slack.behaves("{\"refuses\":\"\",\"refusalStatus\":404}");
        List<Notification> told = withPoisonAmong(10);
        tell(told);
        scenario.eventually(() -> assertThat(told.stream().mapToInt(this::triesOf).sum()).isGreaterThan(30));
        assertThat(slack.messagesWith(subject)).isEmpty();
        slack.behavesWell();

        scenario.eventually(() -> assertThat(told).allSatisfy(each -> assertThat(slack.messagesWith(each.key())).isNotEmpty()));
    }

    @Test
    void takesARedirectForNoAnswer() {
        slack.behaves("{\"refuses\":\"\",\"refusalStatus\":302}");
        tell(about("seats"));
        scenario.eventually(() -> assertThat(triesOf(about("seats"))).isGreaterThan(2));
        slack.behavesWell();

        scenario.eventually(() -> assertThat(slack.messagesWith(subject + "/seats happened")).hasSize(1));
    }
}
