package io.paymentsystem.compensation;

import static io.paymentsystem.contract.CancelResult.REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SlackTests extends CompensationServiceTest {

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void heal() {
        slack.behavesWell();
    }

    @Test
    void tellsSlackOnceItIsBackAndDelaysNoCompensationMeanwhile() {
        slack.behaves("{\"failRate\":1}");
        unknownAnswer(paymentId);
        cancelsAnother();

        assertThat(slack.messagesWith(paymentId)).isEmpty();
        slack.behavesWell();

        scenario.eventually(() -> assertThat(slack.messagesWith(paymentId)).hasSize(1));
    }

    @Test
    void groupsManyDeadLettersIntoFewMessages() {
        slack.forgets();
        slack.behaves("{\"tooManyRequestsRate\":1,\"retryAfterSeconds\":1}");
        IntStream.range(0, 30).forEach(_ -> scenario.send(Topics.COMPENSATION_SECOND, paymentId.toString(), "poison"));
        scenario.eventually(() -> assertThat(notYetSent()).isEqualTo(30));
        slack.behavesWell();

        scenario.eventually(() -> assertThat(notYetSent()).isZero());
        assertThat(slack.messagesWith("compensation.second-dlt")).singleElement().asString().contains("30 notifications");
    }

    private long notYetSent() {
        return jdbc.sql("select count(*) from slack_notification where sent_at is null").query(Long.class).single();
    }

    private void unknownAnswer(UUID paymentId) {
        gateway.says(paymentId, Compensation.FINAL, REFUNDED);
        scenario.expectDeadLetter(Topics.PG_CANCEL_ANSWERED,
                dead -> new String(dead.value(), StandardCharsets.UTF_8).contains(paymentId.toString()));
    }

    private void cancelsAnother() {
        UUID other = UUID.randomUUID();
        scenario.send(last(other));
        gateway.answers(other, Compensation.FINAL, REFUNDED);
        scenario.expect(CompensationCompleted.class, other);
    }
}
