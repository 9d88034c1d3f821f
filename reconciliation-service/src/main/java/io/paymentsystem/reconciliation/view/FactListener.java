package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.DeadLetters;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * topics that nobody else consumes it becomes a dead letter here, one that cannot be read once the others are written. All other failures
 * are the database's and go to the container, which delivers the batch again until it succeeds.
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
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG + "=${view.fetch-bytes-min}",
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG + "=${view.fetch-bytes-max}",
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG + "=${view.fetch-millis-max}",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG + "=${view.poll-records-max}"}, topics = {
            Topics.PAYMENT_REQUESTED, Topics.PAYMENT_COUNT_UPDATED, Topics.PAYMENT_PROCESSED, Topics.PAYMENT_COMPLETED,
            Topics.COMPENSATION_FIRST, Topics.COMPENSATION_SECOND, Topics.COMPENSATION_FINAL, Topics.COMPENSATION_COMPLETED,
            Topics.PG_CANCEL_REQUESTED, Topics.PG_CANCEL_ANSWERED, Topics.PG_INQUIRY_REQUESTED, Topics.PG_INQUIRY_ANSWERED})
    void on(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Read> reads = new ArrayList<>(records.size());
        Map<ConsumerRecord<byte[], byte[]>, MalformedEventException> unreadable = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> source : records) {
            try {
                reads.add(new Read(Fact.read(source), source));
            } catch (MalformedEventException e) {
                unreadable.put(source, e);
            }
        }
        add(reads);
        unreadable.forEach(this::leaveOut);
    }

    /** Halves what does not fit until what is to blame stands alone: some twenty transactions for one bad record, however large the batch. */
    private void add(List<Read> reads) {
        try {
            projection.add(reads.stream().map(Read::fact).toList());
            reads.forEach(read -> delays.count(read.fact(), read.source()));
        } catch (DataIntegrityViolationException e) {
            if (reads.size() == 1) {
                leaveOut(reads.getFirst().source(), e);
                return;
            }
            log.warn("A batch of {} does not fit the view, so it is halved: {}", reads.size(), e.getMostSpecificCause().getMessage());
            add(reads.subList(0, reads.size() / 2));
            add(reads.subList(reads.size() / 2, reads.size()));
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
