package io.paymentsystem.reconciliation.console.overview;

import static java.util.stream.Collectors.toMap;

import io.paymentsystem.reconciliation.view.Services;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** How far the services' consumers are behind, those of the retry topics included. */
@Component
class ConsumerLag implements DisposableBean {

    private static final long PATIENCE_SECONDS = 5;

    private static final Logger log = LoggerFactory.getLogger(ConsumerLag.class);

    private final Admin admin;

    ConsumerLag(KafkaAdmin admin) {
        this.admin = Admin.create(admin.getConfigurationProperties());
    }

    /** Records that a group has not read yet. */
    record GroupLag(String group, long records) {
    }

    /** All groups of the services, the furthest behind first; empty if Kafka does not answer. */
    Optional<List<GroupLag>> ofGroups() {
        try {
            return Optional.of(lags());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            log.warn("Kafka does not say how far the consumers are: {}", e.toString());
            return Optional.empty();
        }
    }

    private List<GroupLag> lags() throws InterruptedException, ExecutionException, TimeoutException {
        List<String> groups = answer(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                .map(GroupListing::groupId).filter(ConsumerLag::isOurs).toList();
        var committed = answer(admin.listConsumerGroupOffsets(
                groups.stream().collect(toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()))).all());
        Map<TopicPartition, Long> ends = ends(committed.values());
        return committed.entrySet().stream()
                .map(group -> new GroupLag(group.getKey(), lag(group.getValue(), ends)))
                .sorted(Comparator.comparingLong(GroupLag::records).reversed().thenComparing(GroupLag::group)).toList();
    }

    private Map<TopicPartition, Long> ends(Collection<Map<TopicPartition, OffsetAndMetadata>> committed)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = committed.stream().flatMap(offsets -> offsets.keySet().stream()).distinct()
                .collect(toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return answer(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private static long lag(Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        return committed.entrySet().stream().filter(each -> Objects.nonNull(each.getValue()))
                .mapToLong(each -> Math.max(0, ends.getOrDefault(each.getKey(), 0L) - each.getValue().offset())).sum();
    }

    private static boolean isOurs(String group) {
        return Services.ALL.stream().anyMatch(group::startsWith);
    }

    private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException, ExecutionException, TimeoutException {
        return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
