package io.paymentsystem.gateway.cancel;

import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.gateway.call.PaymentCalls;
import io.paymentsystem.gateway.pg.PgClient;
import io.paymentsystem.messaging.BatchDispatcher;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.messaging.Refusal;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Consumes pg.cancel-requested; the PG is called after the requests are recorded, and not waited for. */
@Component
final class CancelRequestedListener {

    private final BatchDispatcher dispatcher;
    private final CancelRequests requests;
    private final PaymentCalls calls;
    private final Cancelling cancelling;
    private final PgClient pg;

    CancelRequestedListener(BatchDispatcher dispatcher, CancelRequests requests, PaymentCalls calls, Cancelling cancelling, PgClient pg) {
        this.dispatcher = dispatcher;
        this.requests = requests;
        this.calls = calls;
        this.cancelling = cancelling;
        this.pg = pg;
    }

    @KafkaListener(id = "pg-gateway-service." + Topics.PG_CANCEL_REQUESTED, topics = Topics.PG_CANCEL_REQUESTED,
            containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        dispatcher.dispatch(records, PgCancelRequested.class, this::handle);
    }

    private List<Refusal<PgCancelRequested>> handle(List<Received<PgCancelRequested>> batch) {
        Instant heldUntil = calls.heldUntil();
        requests.record(batch).forEach(payment -> calls.start(payment, heldUntil, pg.patience(), () -> cancelling.cancel(payment)));
        return List.of();
    }
}
