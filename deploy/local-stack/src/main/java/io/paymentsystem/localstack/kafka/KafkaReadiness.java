package io.paymentsystem.localstack.kafka;

import io.paymentsystem.localstack.part.Port;
import io.paymentsystem.localstack.part.Readiness;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Ready is when a client finds the broker among the members of its cluster. */
record KafkaReadiness(Port port) implements Readiness {

    private static final int ANSWER_LIMIT_MILLIS = 1_000;

    @Override
    public boolean isReady(long pid) {
        return port.accepts() && isMember();
    }

    private boolean isMember() {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, port.address(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_LIMIT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_LIMIT_MILLIS))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
