package io.paymentsystem.reconciliation.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A batch whose database cannot be reached. */
class FactListenerTests {

    private static final String NOBODY_LISTENS = "jdbc:postgresql://127.0.0.1:1/reconciliation";

    private final List<ConsumerRecord<byte[], byte[]>> dead = new ArrayList<>();

    @Test
    void putsNothingAsideOfABatchThatComesAgain() {
        var completed = new Said(UUID.randomUUID()).completed();
        var projection = new Projection(JdbcClient.create(new DriverManagerDataSource(NOBODY_LISTENS)));
        var listener = new FactListener(projection, (source, _) -> dead.add(source), new RelayDelays(new SimpleMeterRegistry()));

        assertThatThrownBy(() -> listener.on(List.of(record(0, "nonsense"), record(1, EventCodec.write(completed)))))
                .isInstanceOf(NonTransientDataAccessResourceException.class);

        assertThat(dead).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>(Topics.PAYMENT_COMPLETED, 0, offset, new byte[0], value.getBytes(StandardCharsets.UTF_8));
    }
}
