package io.paymentsystem.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paymentsystem.slack.Notification.Field;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

class TellingTests extends SlackTest {

    @Autowired private OtherWork otherWork;

    @Test
    void tellsAllThatIsKnown() {
        tell(about("seats"));

        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).singleElement().asString()
                .contains(subject + "/seats happened", "*What*\\nseats", "for the test", "Nothing is to be done."));
    }

    @Test
    void tellsOncePerKey() {
        assertThat(tell(about("seats"))).isTrue();
        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).hasSize(1));

        assertThat(tell(about("seats"))).isFalse();
        assertThat(tell(List.of(about("seats"), about("money"), about("money")))).isOne();
        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).hasSize(2));
        assertThat(unsent()).isZero();
    }

    @Test
    void tellsNothingThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            notifications.add(about("seats"));
            status.setRollbackOnly();
        });
        tell(about("money"));

        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).singleElement().asString().contains("money"));
        assertThatThrownBy(() -> notifications.add(about("seats"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void takesTextThatPostgresCannotStore() {
        tell(new Notification(subject + "\0/1", "ti\0tle \ud83d", List.of(new Field("na\0me", "va\0lue \ud83d")), "rea\0son", "act\0ion"));

        scenario.eventually(() -> assertThat(slack.messagesWith("title ?")).singleElement().asString()
                .contains("*name*\\nvalue ?", "reason", "action"));
    }

    @Test
    void tellsSlackOnceItIsBack() {
        slack.behaves("{\"failRate\":1}");
        tell(about("seats"));
        scenario.eventually(() -> assertThat(triesOf(about("seats"))).isGreaterThan(2));
        assertThat(slack.messagesWith(subject)).isEmpty();
        slack.behavesWell();

        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).hasSize(1));
    }

    @Test
    void comesBackWhenSlackAsksForPatience() {
        slack.behaves("{\"tooManyRequestsRate\":1,\"retryAfterSeconds\":1}");
        tell(about("seats"));
        scenario.eventually(() -> assertThat(triesOf(about("seats"))).isGreaterThan(1));
        slack.behavesWell();

        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).hasSize(1));
    }

    @Test
    void tellsAgainWhatSlackTookTooLongToAnswer() {
        slack.behaves("{\"latencyMs\":3000}");
        tell(about("seats"));
        scenario.eventually(() -> assertThat(triesOf(about("seats"))).isGreaterThan(1));
        slack.behavesWell();

        scenario.eventually(() -> assertThat(slack.messagesWith(subject)).hasSizeGreaterThan(1));
    }

    @Test
    void tellsOfManyInOneMessage() {
        tell(IntStream.range(0, 30).mapToObj(this::about).toList());

        scenario.eventually(() -> assertThat(unsent()).isZero());
        assertThat(slack.messagesWith(subject)).singleElement().asString()
                .contains("30 notifications", subject + "/0 happened", subject + "/29 happened")
                .containsOnlyOnce("Nothing is to be done.");
    }

    @Test
    void tellsOfAStormInMessagesThatSlackTakes() {
        String long3 = "&".repeat(10_000);
        tell(IntStream.range(0, 100).mapToObj(n -> new Notification(subject + "/" + n + "/" + long3.substring(0, 500), long3,
                List.of(new Field(long3, long3)), long3, n + long3)).toList());

        scenario.eventually(() -> assertThat(unsent()).isZero());
        assertThat(slack.messagesWith(subject)).hasSize(3).allSatisfy(message -> assertThat(message.toString()).contains("notifications"));
    }

    @Test
    void makesNoOtherWorkLateWhileSlackIsSlow() {
        slack.behaves("{\"latencyMs\":3000}");
        tell(about("seats"));
        scenario.eventually(() -> assertThat(triesOf(about("seats"))).isOne());
        int runs = otherWork.runs();

        scenario.eventually(() -> assertThat(otherWork.runs()).isGreaterThan(runs + 5));
        assertThat(isBeingSent()).isTrue();
    }

    @Test
    void isNotLateWhileOtherWorkIsSlow() {
        otherWork.isHeld();
        int runs = otherWork.runs();
        try {
            tell(about("seats"));
            scenario.eventually(() -> assertThat(slack.messagesWith(subject)).hasSize(1));
            assertThat(otherWork.runs()).isLessThanOrEqualTo(runs + 1);
        } finally {
            otherWork.goesOn();
        }
    }

    /** A notification that is on its way is nobody else's for the lease, which is longer than any pause. */
    private boolean isBeingSent() {
        return jdbc.sql("select next_attempt_at > now() + interval '30 seconds' from slack_notification where key = ?")
                .param(about("seats").key()).query(Boolean.class).single();
    }
}
