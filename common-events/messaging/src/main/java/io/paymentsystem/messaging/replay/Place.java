package io.paymentsystem.messaging.replay;

import io.paymentsystem.contract.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a dead letter rests, which is its name to everybody: {@code compensation.final-dlt/2/17}.
 *
 * @param topic the dead-letter topic of one of the contract's topics
 */
public record Place(String topic, int partition, long offset) {

    private static final Map<String, Topic> ORIGINALS =
            Arrays.stream(Topic.values()).collect(Collectors.toUnmodifiableMap(Topic::deadLetterTopicName, Function.identity()));

    private static final Pattern FORM = Pattern.compile("([^/]+)/(\\d{1,9})/(\\d{1,18})");

    public Place {
        if (!ORIGINALS.containsKey(topic)) {
            throw new IllegalArgumentException("there is no dead-letter topic " + topic);
        }
    }

    /** Where a record of a dead-letter topic rests. */
    public static Place of(ConsumerRecord<?, ?> dead) {
        return new Place(dead.topic(), dead.partition(), dead.offset());
    }

    /** Reads a name as {@link #toString} writes it; empty if it is none, or not of a topic of ours. */
    public static Optional<Place> parse(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches() && ORIGINALS.containsKey(form.group(1))
                ? Optional.of(new Place(form.group(1), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3))))
                : Optional.empty();
    }

    /** The topic on which the record could not be applied. */
    public Topic original() {
        return ORIGINALS.get(topic);
    }

    TopicPartition deadPartition() {
        return new TopicPartition(topic, partition);
    }

    /** A record has the same partition on its topic and on the dead-letter topic. */
    TopicPartition originalPartition() {
        return new TopicPartition(original().topicName(), partition);
    }

    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
