package io.paymentsystem.messaging.topic;

import io.paymentsystem.contract.AuditEvent;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.topic.DeclaredTopic.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Topics as declared resources, all with the same number of partitions, so that a record keeps its partition from topic to topic. A
 * bean of this type adds topics to those of the contract.
 */
public final class DeclaredTopics {

    private static final String FOR_EVER = "-1";

    private final List<DeclaredTopic> topics;

    private DeclaredTopics(Stream<DeclaredTopic> topics) {
        this.topics = topics.toList();
    }

    /** Every topic of the contract, created by its owner, and its dead-letter topic, created by the service that fills it. */
    static DeclaredTopics ofTheContract(TopicSettings settings) {
        return new DeclaredTopics(Arrays.stream(Topic.values()).flatMap(topic -> Stream.of(
                topic(topic.topicName(), kind(topic), topic.owner(), settings),
                topic(topic.deadLetterTopicName(), Kind.DEAD_LETTER, topic.consumer(), settings))));
    }

    /** Topics on which a service keeps for a while what it tries again. */
    public static DeclaredTopics retryTopics(String owner, Stream<String> names, TopicSettings settings) {
        return new DeclaredTopics(names.map(name -> topic(name, Kind.QUESTION, owner, settings)));
    }

    Stream<DeclaredTopic> stream() {
        return topics.stream();
    }

    private static Kind kind(Topic topic) {
        return AuditEvent.class.isAssignableFrom(topic.eventType()) ? Kind.QUESTION : Kind.PAYMENT;
    }

    private static DeclaredTopic topic(String name, Kind kind, String owner, TopicSettings settings) {
        return new DeclaredTopic(name, kind, owner, settings.partitions(), settings.replicas(), configs(kind, settings));
    }

    /** Never compacted: of two facts with the same key, the first would be dropped. */
    private static Map<String, String> configs(Kind kind, TopicSettings settings) {
        Map<String, String> configs = new HashMap<>(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, retention(kind, settings),
                TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER,
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInsyncReplicas())));
        if (kind == Kind.DEAD_LETTER) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(settings.deadLetterMaxBytes()));
        }
        return Map.copyOf(configs);
    }

    private static String retention(Kind kind, TopicSettings settings) {
        return switch (kind) {
            case PAYMENT -> milliseconds(settings.paymentRetention());
            case QUESTION -> milliseconds(settings.questionRetention());
            case DEAD_LETTER -> FOR_EVER;
        };
    }

    private static String milliseconds(Duration retention) {
        return retention.isZero() ? FOR_EVER : Long.toString(retention.toMillis());
    }
}
