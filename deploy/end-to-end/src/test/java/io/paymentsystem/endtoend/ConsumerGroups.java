package io.paymentsystem.endtoend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the services' consumer groups have come, and how they are made to begin again. */
final class ConsumerGroups implements AutoCloseable {

    /** Longer than a payment may rest without anything being published about it, such as between two inquiries. */
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Admin admin;

    ConsumerGroups(String kafka) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka));
    }

    /** Waits until those who consume the topic have consumed all that is on it. */
    void awaitConsumed(String topic) {
        await("all of " + topic + " is consumed").atMost(PaymentSystem.PATIENCE)
                .until(() -> behind(partition -> partition.topic().equals(topic)), List::isEmpty);
    }

    /** Waits until every group has consumed all there is and keeps it at that, with nothing added to any topic, for a while. */
    void awaitQuiet() {
        var stillness = new Stillness();
        await("nothing more happens").atMost(PaymentSystem.PATIENCE).pollInterval(LOOK).until(() -> stillness.lasts(
                behind(_ -> true).isEmpty(), offsets(assigned(groups()).collect(toSet()), OffsetSpec.latest())));
    }

    /** Waits until no group has a member: one that was killed belongs to it until its session runs out. */
    void awaitEmpty() {
        await("no group has a member").atMost(PaymentSystem.PATIENCE)
                .until(() -> groups().stream().allMatch(group -> group.members().isEmpty()));
    }

    /** Lets every group begin again at the start of all that it has ever consumed; none may have a member. */
    void rewind() {
        committed(groups()).forEach((group, offsets) -> get(admin.alterConsumerGroupOffsets(group,
                offsets(offsets.keySet(), OffsetSpec.earliest()).entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, start -> new OffsetAndMetadata(start.getValue())))).all()));
    }

    /** Lets a group begin again at the start of all topics; it may have no member. */
    void forget(String group) {
        get(admin.deleteConsumerGroups(List.of(group)).all());
    }

    /** Where which group has something left to consume, or is not settled on who would. */
    private List<String> behind(Predicate<TopicPartition> chosen) {
        List<ConsumerGroupDescription> groups = groups();
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed(groups);
        Map<TopicPartition, Long> ends = offsets(assigned(groups).filter(chosen).collect(toSet()), OffsetSpec.latest());
        Stream<String> unsettled = groups.stream().filter(group -> group.groupState() != GroupState.STABLE)
                .map(group -> group.groupId() + " is " + group.groupState());
        Stream<String> late = groups.stream().flatMap(group -> assigned(List.of(group)).filter(chosen)
                .filter(partition -> ends.get(partition) > offset(committed.get(group.groupId()).get(partition)))
                .map(partition -> group.groupId() + " is behind on " + partition));
        return Stream.concat(unsettled, late).toList();
    }

    private static long offset(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static Stream<TopicPartition> assigned(Collection<ConsumerGroupDescription> groups) {
        return groups.stream().flatMap(group -> group.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream());
    }

    private List<ConsumerGroupDescription> groups() {
        List<String> ids = get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId).filter(id -> id.contains("-service.")).toList();
        return List.copyOf(get(admin.describeConsumerGroups(ids).all()).values());
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(List<ConsumerGroupDescription> groups) {
        return get(admin.listConsumerGroupOffsets(groups.stream().collect(
                toMap(ConsumerGroupDescription::groupId, _ -> new ListConsumerGroupOffsetsSpec()))).all());
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        return get(admin.listOffsets(partitions.stream().collect(toMap(Function.identity(), _ -> spec))).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, found -> found.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /** Notices for how long nothing has changed. */
    private static final class Stillness {

        private Map<TopicPartition, Long> ends = Map.of();
        private long since = System.nanoTime();

        boolean lasts(boolean nobodyIsBehind, Map<TopicPartition, Long> now) {
            if (!nobodyIsBehind || !now.equals(ends)) {
                since = System.nanoTime();
            }
            ends = now;
            return System.nanoTime() - since >= QUIET.toNanos();
        }
    }
}
