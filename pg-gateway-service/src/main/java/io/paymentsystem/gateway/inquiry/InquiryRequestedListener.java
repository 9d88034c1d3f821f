package io.paymentsystem.gateway.inquiry;

import io.paymentsystem.contract.PgInquiryRequested;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Consumes pg.inquiry-requested. */
@Component
final class InquiryRequestedListener {

    private final BatchDispatcher dispatcher;
    private final Inquiries inquiries;

    InquiryRequestedListener(BatchDispatcher dispatcher, Inquiries inquiries) {
        this.dispatcher = dispatcher;
        this.inquiries = inquiries;
    }

    @KafkaListener(id = "pg-gateway-service." + Topics.PG_INQUIRY_REQUESTED, topics = Topics.PG_INQUIRY_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PgInquiryRequested.class, inquiries::on);
    }
}
