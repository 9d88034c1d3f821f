package io.paymentsystem.enrollment.audit;

import io.paymentsystem.contract.SeatHoldersRequested;
import io.paymentsystem.contract.SeatsAuditRequested;
import io.paymentsystem.contract.SeatsCorrectionRequested;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Takes reconciliation's requests from their topics, with one consumer each: there are few, and payments go before. */
@Component
class AuditListeners {

    private static final String GROUP = "enrollment-service.";
    private static final String POLL_RECORDS_MAX = "max.poll.records=${enrollment.audit.requests-per-poll:20}";

    private final BatchDispatcher dispatcher;
    private final AuditingSeats auditing;
    private final NamingHolders naming;
    private final CorrectingSeats correcting;

    AuditListeners(BatchDispatcher dispatcher, AuditingSeats auditing, NamingHolders naming, CorrectingSeats correcting) {
        this.dispatcher = dispatcher;
        this.auditing = auditing;
        this.naming = naming;
        this.correcting = correcting;
    }

    @KafkaListener(id = GROUP + Topics.SEATS_AUDIT_REQUESTED, topics = Topics.SEATS_AUDIT_REQUESTED, concurrency = "1",
            properties = POLL_RECORDS_MAX, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onAuditRequested(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, SeatsAuditRequested.class, auditing);
    }

    @KafkaListener(id = GROUP + Topics.SEATS_HOLDERS_REQUESTED, topics = Topics.SEATS_HOLDERS_REQUESTED, concurrency = "1",
            properties = POLL_RECORDS_MAX, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onHoldersRequested(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, SeatHoldersRequested.class, naming);
    }

    @KafkaListener(id = GROUP + Topics.SEATS_CORRECTION_REQUESTED, topics = Topics.SEATS_CORRECTION_REQUESTED, concurrency = "1",
            properties = POLL_RECORDS_MAX, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void onCorrectionRequested(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, SeatsCorrectionRequested.class, correcting);
    }
}
