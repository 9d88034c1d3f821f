package io.paymentsystem.enrollment.enrolment;

import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PaymentProcessedListener {

    private final BatchDispatcher dispatcher;
    private final RecordingEnrolments recordingEnrolments;

    PaymentProcessedListener(BatchDispatcher dispatcher, RecordingEnrolments recordingEnrolments) {
        this.dispatcher = dispatcher;
        this.recordingEnrolments = recordingEnrolments;
    }

    @KafkaListener(
            id = "enrollment-service." + Topics.PAYMENT_PROCESSED,
            topics = Topics.PAYMENT_PROCESSED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PaymentProcessed.class, recordingEnrolments);
    }
}
