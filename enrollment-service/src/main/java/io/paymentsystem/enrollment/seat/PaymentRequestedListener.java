package io.paymentsystem.enrollment.seat;

import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
class PaymentRequestedListener {

    private final BatchDispatcher dispatcher;
    private final TakingSeats takingSeats;

    PaymentRequestedListener(BatchDispatcher dispatcher, TakingSeats takingSeats) {
        this.dispatcher = dispatcher;
        this.takingSeats = takingSeats;
    }

    @KafkaListener(
            id = "enrollment-service." + Topics.PAYMENT_REQUESTED,
            topics = Topics.PAYMENT_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PaymentRequested.class, takingSeats);
    }
}
