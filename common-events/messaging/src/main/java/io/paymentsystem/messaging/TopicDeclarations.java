package io.paymentsystem.messaging;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Topics as declared resources, all with the same number of partitions, so that a record keeps its partition from topic to topic. */
public final class TopicDeclarations {

    private TopicDeclarations() {
    }

    /** A topic, or a retry topic, with the settings that all of them share. */
    public static NewTopic topic(String name, MessagingSettings settings) {
        return new NewTopic(name, settings.partitions(), settings.replicas());
    }

    /** A dead-letter topic: takes larger records, since the cause is added to the headers, and keeps them until somebody has looked. */
    static NewTopic deadLetter(String name, MessagingSettings settings) {
        return topic(name, settings).configs(Map.of(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(settings.deadLetterMaxBytes()),
                TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }
}
