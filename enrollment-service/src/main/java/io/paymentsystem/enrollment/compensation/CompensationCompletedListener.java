package io.paymentsystem.enrollment.compensation;

import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class CompensationCompletedListener {

    private final BatchDispatcher dispatcher;
    private final ApplyingCompensations applyingCompensations;

    CompensationCompletedListener(BatchDispatcher dispatcher, ApplyingCompensations applyingCompensations) {
        this.dispatcher = dispatcher;
        this.applyingCompensations = applyingCompensations;
    }

    @KafkaListener(
            id = "enrollment-service." + Topics.COMPENSATION_COMPLETED,
            topics = Topics.COMPENSATION_COMPLETED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, CompensationCompleted.class, applyingCompensations);
    }
}
