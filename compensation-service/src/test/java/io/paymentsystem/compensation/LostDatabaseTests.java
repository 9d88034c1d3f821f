package io.paymentsystem.compensation;

import static io.paymentsystem.contract.CancelResult.REFUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.contract.Compensation;
import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.Topics;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

class LostDatabaseTests extends CompensationServiceTest {

    /** Three attempts would be over well before. */
    private static final Duration LOST = Duration.ofSeconds(4);

    @Autowired
    private JdbcConnectionDetails database;

    @Test
    void waitsForItsDatabaseWithoutUsingUpAttempts() throws SQLException {
        int deadLetters = scenario.deadLetters(Topics.COMPENSATION_FINAL).size();
        try (Outage _ = new Outage(database)) {
            scenario.send(last(paymentId));
            await().during(LOST).atMost(LOST.multipliedBy(3))
                    .until(() -> scenario.deadLetters(Topics.COMPENSATION_FINAL).size() == deadLetters);
        }
        gateway.answers(paymentId, Compensation.FINAL, REFUNDED);

        assertThat(scenario.expect(CompensationCompleted.class, paymentId).outcome()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(scenario.count(PgCancelRequested.class, paymentId)).isOne();
    }
}
