package io.paymentsystem.reconciliation.view;

import static java.util.stream.Collectors.toMap;

import io.paymentsystem.contract.Topic;
import io.paymentsystem.contract.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Whether the view has taken in what the topics held at some moment. Who decides by the view must know that: a payment that looks stuck
 * may only not have been read on.
 */
@Component
public class ViewProgress implements DisposableBean {

    private static final long PATIENCE_SECONDS = 10;

    private final Admin admin;

    ViewProgress(KafkaAdmin admin) {
        this.admin = Admin.create(admin.getConfigurationProperties());
    }

    /**
     * How far the topics reach now.
     *
     * @throws IllegalStateException if Kafka does not say
     */
    public TopicEnds ends() {
        List<TopicPartition> partitions = answer(admin.describeTopics(Topic.aboutPayments().map(Topic::topicName).toList())
                .allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        // Nobody commits where there is nothing to read, as where all has expired.
        ends.entrySet().removeAll(offsets(partitions, OffsetSpec.earliest()).entrySet());
        return new TopicEnds(ends);
    }

    /** How far pg-gateway-service has taken payments up: the offset after the last such record of each partition. */
    public TopicEnds takenUpByTheGateway() {
        return new TopicEnds(answer(admin.listConsumerGroupOffsets("pg-gateway-service." + Topics.PAYMENT_COUNT_UPDATED)
                .partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(committed -> committed.getValue() != null)
                .collect(toMap(Map.Entry::getKey, committed -> committed.getValue().offset())));
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answer(admin.listOffsets(partitions.stream().collect(toMap(Function.identity(), _ -> spec))).all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    /**
     * Whether the view has everything up to there, whichever replica wrote it.
     *
     * @throws IllegalStateException if Kafka does not say
     */
    public boolean hasReached(TopicEnds reached) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(FactListener.ID).partitionsToOffsetAndMetadata());
        return reached.ends().entrySet().stream().allMatch(end -> position(committed, end.getKey()) >= end.getValue());
    }

    private static long position(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        OffsetAndMetadata known = committed.get(partition);
        return known == null ? 0 : known.offset();
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka was asked how far the view is", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not say how far the view is", e);
        }
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
