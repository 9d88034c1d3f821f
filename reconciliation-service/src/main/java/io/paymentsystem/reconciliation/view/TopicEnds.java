package io.paymentsystem.reconciliation.view;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the topics of the view reached at one moment: the offset after the last record of each partition. */
public record TopicEnds(Map<TopicPartition, Long> ends) {
}
