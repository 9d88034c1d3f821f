package io.paymentsystem.messaging.topic;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * A topic as it is.
 *
 * @param replicas of the partition that has the fewest
 * @param configs  settings in force, the broker's defaults included
 */
record ExistingTopic(int partitions, int replicas, Map<String, String> configs) {

    static ExistingTopic of(TopicDescription topic, Config config) {
        int replicas = topic.partitions().stream().mapToInt(partition -> partition.replicas().size()).min().orElse(0);
        return new ExistingTopic(topic.partitions().size(), replicas, config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toUnmodifiableMap(ConfigEntry::name, ConfigEntry::value)));
    }

    String text(String config) {
        return configs.getOrDefault(config, "");
    }

    long number(String config) {
        return Long.parseLong(text(config));
    }
}
