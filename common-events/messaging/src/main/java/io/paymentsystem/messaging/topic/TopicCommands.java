package io.paymentsystem.messaging.topic;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a person types to have topics as they are declared, with the scripts that come with Kafka. */
record TopicCommands(String bootstrapServers) {

    String create(DeclaredTopic topic) {
        String configs = new TreeMap<>(topic.configs()).entrySet().stream()
                .map(Map.Entry::toString).map(config -> " --config " + config).collect(Collectors.joining());
        return "kafka-topics.sh --bootstrap-server %s --create --topic %s --partitions %d --replication-factor %d%s".formatted(
                bootstrapServers, topic.name(), topic.partitions(), topic.replicas(), configs);
    }

    String addPartitions(DeclaredTopic topic) {
        return "kafka-topics.sh --bootstrap-server %s --alter --topic %s --partitions %d".formatted(
                bootstrapServers, topic.name(), topic.partitions());
    }

    String alter(DeclaredTopic topic, String config) {
        return "kafka-configs.sh --bootstrap-server %s --alter --entity-type topics --entity-name %s --add-config %s=%s".formatted(
                bootstrapServers, topic.name(), config, topic.configs().get(config));
    }

    String addReplicas(DeclaredTopic topic) {
        return ("kafka-reassign-partitions.sh --bootstrap-server %s --execute"
                + " --reassignment-json-file (%d replicas for each partition of %s)")
                .formatted(bootstrapServers, topic.replicas(), topic.name());
    }
}
