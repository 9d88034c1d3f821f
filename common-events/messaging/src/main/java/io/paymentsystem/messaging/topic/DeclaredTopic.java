package io.paymentsystem.messaging.topic;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A topic as it has to be.
 *
 * @param owner   the service that creates it
 * @param configs settings of the topic by Kafka's names for them
 */
record DeclaredTopic(String name, Kind kind, String owner, int partitions, short replicas, Map<String, String> configs) {

    /** What a topic's records are, which decides how long they are kept. */
    enum Kind { PAYMENT, QUESTION, DEAD_LETTER }

    NewTopic toCreate() {
        return new NewTopic(name, partitions, replicas).configs(configs);
    }
}
