package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Brings every record of every topic into the view, at least once.
 *
 * <p>Publishes no dead letters: a record that is wrong is left out with a line in the log, since the service whose work it is puts it
 * on the dead-letter topic. All other failures are the database's and go to the container, which delivers the batch again until it
 * succeeds.
 */
@Component
class FactListener {

    static final String ID = "reconciliation-service.view";

    private static final Logger log = LoggerFactory.getLogger(FactListener.class);

    private final Projection projection;

    FactListener(Projection projection) {
        this.projection = projection;
    }

    /** One listener for all topics, so that what is said of a payment on several of them is often written in one go. */
    @KafkaListener(id = ID, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, topics = {
            Topics.PAYMENT_REQUESTED, Topics.PAYMENT_COUNT_UPDATED, Topics.PAYMENT_PROCESSED, Topics.PAYMENT_COMPLETED,
            Topics.COMPENSATION_FIRST, Topics.COMPENSATION_SECOND, Topics.COMPENSATION_FINAL, Topics.COMPENSATION_COMPLETED,
            Topics.PG_CANCEL_REQUESTED, Topics.PG_CANCEL_ANSWERED, Topics.PG_INQUIRY_REQUESTED, Topics.PG_INQUIRY_ANSWERED})
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Fact> facts = records.stream().map(FactListener::read).flatMap(Optional::stream).toList();
        try {
            projection.add(facts);
        } catch (DataIntegrityViolationException e) {
            log.warn("A batch of {} does not fit the view, so its records are tried one by one: {}",
                    facts.size(), e.getMostSpecificCause().getMessage());
            facts.forEach(this::addAlone);
        }
    }

    private static Optional<Fact> read(ConsumerRecord<byte[], byte[]> source) {
        try {
            return Optional.of(Fact.read(source));
        } catch (MalformedEventException e) {
            log.warn("{}-{}@{} is left out of the view: {}", source.topic(), source.partition(), source.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private void addAlone(Fact fact) {
        try {
            projection.add(List.of(fact));
        } catch (DataIntegrityViolationException e) {
            log.error("{}-{}@{} is left out of the view: {}",
                    fact.topic(), fact.partition(), fact.offset(), e.getMostSpecificCause().getMessage());
        }
    }
}
