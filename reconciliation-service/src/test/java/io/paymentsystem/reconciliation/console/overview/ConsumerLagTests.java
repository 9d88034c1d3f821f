package io.paymentsystem.reconciliation.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

class ConsumerLagTests {

    @Test
    void isNotKnownWhereKafkaDoesNotAnswer() {
        var nobodyThere = new KafkaAdmin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 500, AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 500));
        var lag = new ConsumerLag(nobodyThere);
        try {
            assertThat(lag.ofGroups()).isEmpty();
        } finally {
            lag.destroy();
        }
    }
}
