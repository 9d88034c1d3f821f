package io.paymentsystem.compensation.attempt;

import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes the gateway's answers from their topic. */
@Component
class AnswersListener {

    private final BatchDispatcher dispatcher;
    private final StoringAnswers storing;

    AnswersListener(BatchDispatcher dispatcher, StoringAnswers storing) {
        this.dispatcher = dispatcher;
        this.storing = storing;
    }

    @KafkaListener(id = "compensation-service." + Topics.PG_CANCEL_ANSWERED, topics = Topics.PG_CANCEL_ANSWERED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PgCancelAnswered.class, storing::store);
    }
}
