package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.DeadLetters;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Brings every record of every topic into the view, at least once.
 *
 * <p>A record that is wrong is left out with a line in the log, since the service whose work it is puts it on the dead-letter topic; on
 * topics that nobody else consumes it becomes a dead letter here. All other failures are the database's and go to the container, which
 * delivers the batch again until it succeeds.
 */
@Component
class FactListener {

    static final String ID = "reconciliation-service.view";

    private static final Set<String> CONSUMED_HERE_ALONE = Topic.aboutPayments()
            .filter(topic -> topic.consumer().equals("reconciliation-service"))
            .map(Topic::topicName).collect(Collectors.toUnmodifiableSet());

    private static final Logger log = LoggerFactory.getLogger(FactListener.class);

    private final Projection projection;
    private final DeadLetters deadLetters;
    private final RelayDelays delays;

    FactListener(Projection projection, DeadLetters deadLetters, RelayDelays delays) {
        this.projection = projection;
        this.delays = delays;
        this.deadLetters = deadLetters;
    }

    private record Read(Fact fact, ConsumerRecord<byte[], byte[]> source) {
    }

    /**
     * One listener for all topics, and one that waits a moment for more, so that what is said of a payment on several of them is often
     * written in one go: nobody waits for the view as students do for their seats.
     */
    @KafkaListener(id = ID, containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS, properties = {
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG + "=1048576",
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG + "=200",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG + "=5000"}, topics = {
            Topics.PAYMENT_REQUESTED, Topics.PAYMENT_COUNT_UPDATED, Topics.PAYMENT_PROCESSED, Topics.PAYMENT_COMPLETED,
            Topics.COMPENSATION_FIRST, Topics.COMPENSATION_SECOND, Topics.COMPENSATION_FINAL, Topics.COMPENSATION_COMPLETED,
            Topics.PG_CANCEL_REQUESTED, Topics.PG_CANCEL_ANSWERED, Topics.PG_INQUIRY_REQUESTED, Topics.PG_INQUIRY_ANSWERED})
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Read> readable = records.stream().map(this::read).flatMap(Optional::stream).toList();
        try {
            projection.add(readable.stream().map(Read::fact).toList());
            readable.forEach(read -> delays.count(read.fact(), read.source()));
        } catch (DataIntegrityViolationException e) {
            log.warn("A batch of {} does not fit the view, so its records are tried one by one: {}",
                    readable.size(), e.getMostSpecificCause().getMessage());
            readable.forEach(this::addAlone);
        }
    }

    private Optional<Read> read(ConsumerRecord<byte[], byte[]> source) {
        try {
            return Optional.of(new Read(Fact.read(source), source));
        } catch (MalformedEventException e) {
            leaveOut(source, e);
            return Optional.empty();
        }
    }

    private void addAlone(Read read) {
        try {
            projection.add(List.of(read.fact()));
        } catch (DataIntegrityViolationException e) {
            leaveOut(read.source(), e);
        }
    }

    private void leaveOut(ConsumerRecord<byte[], byte[]> source, Exception cause) {
        if (CONSUMED_HERE_ALONE.contains(source.topic())) {
            deadLetters.publish(source, cause);
        } else {
            log.warn("{}-{}@{} is left out of the view: {}", source.topic(), source.partition(), source.offset(),
                    NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
        }
    }
}
