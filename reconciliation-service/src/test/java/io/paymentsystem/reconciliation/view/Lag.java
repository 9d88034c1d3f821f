package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.Topic;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is behind the ends of the contract's topics. */
final class Lag {

    private Lag() {
    }

    /** Records that the group has not committed yet. */
    static long of(String groupId, Admin client) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = client.listConsumerGroupOffsets(groupId).partitionsToOffsetAndMetadata().get();
        return ends(client).entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - position(committed.get(end.getKey())))
                .sum();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin client) throws ExecutionException, InterruptedException {
        var topics = client.describeTopics(Topic.aboutPayments().map(Topic::topicName).toList()).allTopicNames().get();
        var partitions = topics.values().stream()
                .flatMap(topic -> topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return client.listOffsets(partitions).all().get();
    }

    private static long position(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }
}
