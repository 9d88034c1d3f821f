package io.paymentsystem.messaging.replay;

import io.paymentsystem.contract.EventHeaders;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Puts dead letters back on their original topics: the same key, value, partition and headers, save for those that tell of the death.
 * Which record that is, and to which topic it goes, follows from where it rests alone.
 *
 * <p>Sending can end without anybody knowing whether the record is there. Who writes down {@link Replayable#after} before sending can find
 * out afterwards by {@link #findSent}, from {@link #IN_DOUBT} on: by then a record is there, or never will be.
 */
public final class OriginalTopics implements DisposableBean {

    /** How long after it was read a record may still come to stand on its topic; longer than the bounds below together. */
    public static final Duration IN_DOUBT = Duration.ofSeconds(20);

    private static final Duration BEGIN_WITHIN = Duration.ofSeconds(5);
    private static final Duration ASKING_ONCE = Duration.ofSeconds(4);
    private static final Duration SENDING = Duration.ofSeconds(8);

    private static final Logger log = LoggerFactory.getLogger(OriginalTopics.class);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final KafkaTemplate<byte[], byte[]> template;

    public OriginalTopics(ConsumerFactory<byte[], byte[]> consumers, ProducerFactory<byte[], byte[]> producers) {
        this.consumers = consumers;
        this.template = new KafkaTemplate<>(producers, Map.of(
                ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) ASKING_ONCE.toMillis(),
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ASKING_ONCE.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) SENDING.toMillis()));
    }

    /**
     * Reads dead letters where they rest. Those that are gone, or had been cut so that they are no longer what they were, are missing.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
     */
    public List<Replayable> read(Collection<Place> places) {
        try (var reader = new Reader(consumer())) {
            List<ConsumerRecord<byte[], byte[]>> dead = reader.at(places).stream().filter(OriginalTopics::isWhole).toList();
            Map<TopicPartition, Long> ends = reader.ends(
                    dead.stream().map(each -> Place.of(each).originalPartition()).collect(Collectors.toSet()));
            return dead.stream().map(each -> replayable(each, ends)).toList();
        }
    }

    private static boolean isWhole(ConsumerRecord<?, ?> dead) {
        return dead.headers().lastHeader(EventHeaders.DEAD_LETTER_ORIGINAL_BYTES) == null;
    }

    private static Replayable replayable(ConsumerRecord<byte[], byte[]> dead, Map<TopicPartition, Long> ends) {
        Place place = Place.of(dead);
        TopicPartition original = place.originalPartition();
        return new Replayable(place, new ProducerRecord<>(original.topic(), original.partition(), dead.key(), dead.value(),
                ReplayHeaders.of(dead)), ends.get(original), System.nanoTime());
    }

    /**
     * What became of replays; of those in neither it is not known.
     *
     * @param there   those that the brokers have acknowledged
     * @param refused those that Kafka takes neither now nor later, and why
     */
    public record Sent(Set<Place> there, Map<Place, String> refused) {
    }

    /**
     * Puts them back. Nothing is begun that was read too long ago, as where the process was held up: somebody else may have looked for it
     * meanwhile.
     */
    public Sent send(Collection<Replayable> replays) {
        Map<Place, CompletableFuture<?>> sending = new LinkedHashMap<>();
        replays.forEach(replay -> sending.put(replay.place(), begin(replay)));
        template.flush();
        var sent = new Sent(new HashSet<>(), new HashMap<>());
        sending.forEach((place, result) -> conclude(place, result, sent));
        return sent;
    }

    private static void conclude(Place place, CompletableFuture<?> result, Sent sent) {
        if (result.state() == Future.State.SUCCESS) {
            sent.there().add(place);
            return;
        }
        Throwable cause = result.state() == Future.State.FAILED
                ? NestedExceptionUtils.getMostSpecificCause(result.exceptionNow()) : new TimeoutException("no answer");
        switch (cause) {
            case RecordTooLargeException _, InvalidTopicException _, AuthorizationException _ ->
                    sent.refused().put(place, "Kafka does not take it: " + cause.getMessage());
            default -> log.warn("{} may or may not be replayed, its topic will tell: {}", place, cause.toString());
        }
    }

    private CompletableFuture<?> begin(Replayable replay) {
        if (System.nanoTime() - replay.readAtNanos() > BEGIN_WITHIN.toNanos()) {
            return CompletableFuture.failedFuture(new TimeoutException("it was read too long ago"));
        }
        try {
            return template.send(replay.record());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Looks for replays on the original topics, up to where those end now.
     *
     * @param after from which offset on each of them can be
     * @return those that are there
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
     */
    public Set<Place> findSent(Map<Place, Long> after) {
        Map<TopicPartition, Long> from = new LinkedHashMap<>();
        after.forEach((place, offset) -> from.merge(place.originalPartition(), offset, Math::min));
        Set<String> found = new HashSet<>();
        try (var reader = new Reader(consumer())) {
            from.forEach((partition, offset) -> reader.forEachFrom(partition, offset,
                    record -> found.add(String.valueOf(ReplayHeaders.text(record.headers().lastHeader(EventHeaders.REPLAY_OF))))));
        }
        return after.keySet().stream().filter(place -> found.contains(place.toString())).collect(Collectors.toSet());
    }

    @Override
    public void destroy() {
        template.destroy();
    }

    private Consumer<byte[], byte[]> consumer() {
        return consumers.createConsumer(null, "replays-", null, Reader.PROPERTIES);
    }
}
