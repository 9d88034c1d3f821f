package io.paymentsystem.messaging.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.kafka.core.KafkaAdmin;

/** What Kafka knows of topics, and the creation of new ones. It alters none. */
final class TopicAdmin implements AutoCloseable {

    private final Admin admin;
    private final String bootstrapServers;
    private final Duration patience;

    private TopicAdmin(Admin admin, String bootstrapServers, Duration patience) {
        this.admin = admin;
        this.bootstrapServers = bootstrapServers;
        this.patience = patience;
    }

    /** As the application is configured to reach Kafka. */
    static TopicAdmin of(KafkaAdmin kafka) {
        String bootstrapServers = bootstrapServers(kafka);
        try {
            return new TopicAdmin(Admin.create(kafka.getConfigurationProperties()), bootstrapServers,
                    Duration.ofSeconds(kafka.getOperationTimeout()));
        } catch (KafkaException e) {
            throw unreachable(bootstrapServers, e);
        }
    }

    static String bootstrapServers(KafkaAdmin kafka) {
        return kafka.getConfigurationProperties().get("bootstrap.servers") instanceof Collection<?> servers
                ? String.join(",", servers.stream().map(Object::toString).toList())
                : String.valueOf(kafka.getConfigurationProperties().get("bootstrap.servers"));
    }

    /** Those of the topics that exist, by their names. */
    Map<String, ExistingTopic> find(Collection<String> names) {
        Map<String, TopicDescription> described = new HashMap<>();
        admin.describeTopics(names).topicNameValues()
                .forEach((name, asked) -> answer(name, asked, UnknownTopicOrPartitionException.class)
                        .ifPresent(topic -> described.put(name, topic)));
        Map<String, ExistingTopic> existing = new HashMap<>();
        admin.describeConfigs(described.keySet().stream().map(TopicAdmin::resource).toList()).values()
                .forEach((resource, asked) -> answer(resource.name(), asked, UnknownTopicOrPartitionException.class)
                        .ifPresent(config -> existing.put(resource.name(), existing(described, resource, config))));
        return existing;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static ExistingTopic existing(Map<String, TopicDescription> described, ConfigResource resource, Config config) {
        return ExistingTopic.of(described.get(resource.name()), config);
    }

    /** Creates the topics; one that another process has just created is left as that made it. */
    void create(List<DeclaredTopic> topics) {
        admin.createTopics(topics.stream().map(DeclaredTopic::toCreate).toList()).values()
                .forEach((name, asked) -> answer(name, asked, TopicExistsException.class));
    }

    /** Nothing where Kafka answers with that error. */
    private <T> Optional<T> answer(String topic, KafkaFuture<T> asked, Class<? extends ApiException> nothing) {
        try {
            return Optional.ofNullable(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsException("The start was broken off while Kafka was asked about " + topic + ".", "Start again.", e);
        } catch (TimeoutException e) {
            throw unreachable(bootstrapServers, e);
        } catch (ExecutionException e) {
            if (nothing.isInstance(e.getCause())) {
                return Optional.empty();
            }
            throw failure(topic, e.getCause());
        }
    }

    private TopicsException failure(String topic, Throwable cause) {
        return cause instanceof org.apache.kafka.common.errors.TimeoutException
                ? unreachable(bootstrapServers, cause)
                : new TopicsException("Kafka refused to create %s, or to tell of it: %s".formatted(topic, cause.getMessage()),
                        "See that as many brokers run as MESSAGING_REPLICAS says, and that this service may create its topics, or have"
                                + " somebody else create them and set MESSAGING_CREATE_TOPICS=NONE; it must be allowed to describe topics"
                                + " and their configs in any case.", cause);
    }

    private static TopicsException unreachable(String bootstrapServers, Throwable cause) {
        return new TopicsException("Kafka at %s does not answer: %s".formatted(bootstrapServers, cause.getMessage()),
                "See that it runs and that KAFKA_BOOTSTRAP_SERVERS names it.", cause);
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
