package io.paymentsystem.reconciliation.view;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the topics of the view reached at one moment: the offset after the last record of each partition. */
public record TopicEnds(Map<TopicPartition, Long> ends) {

    /** Whether they are beyond a record. */
    boolean areBeyond(String topic, int partition, long offset) {
        return ends.getOrDefault(new TopicPartition(topic, partition), 0L) > offset;
    }
}
