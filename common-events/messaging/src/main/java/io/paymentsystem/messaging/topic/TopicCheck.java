package io.paymentsystem.messaging.topic;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.util.Optional;
import java.util.stream.Stream;

/** Compares a topic that exists with its declaration. What keeps more, for longer or more safely than declared is as good. */
record TopicCheck(TopicCommands commands) {

    Stream<Deviation> deviations(DeclaredTopic declared, ExistingTopic existing) {
        return Stream.of(
                        partitions(declared, existing), replicas(declared, existing), minInsyncReplicas(declared, existing),
                        cleanup(declared, existing), retention(declared, existing), retainedBytes(declared, existing),
                        maxMessageBytes(declared, existing))
                .flatMap(Optional::stream);
    }

    private Optional<Deviation> partitions(DeclaredTopic declared, ExistingTopic existing) {
        String variable = "MESSAGING_PARTITIONS=" + existing.partitions();
        String remedy = existing.partitions() < declared.partitions()
                ? "with all services stopped: " + commands.addPartitions(declared) + or(variable)
                : variable + ", as partitions cannot be taken away";
        return when(existing.partitions() != declared.partitions(), new Deviation(declared.name(), "partitions",
                Integer.toString(existing.partitions()), Integer.toString(declared.partitions()), remedy));
    }

    private Optional<Deviation> replicas(DeclaredTopic declared, ExistingTopic existing) {
        return when(existing.replicas() < declared.replicas(), new Deviation(declared.name(), "replicas",
                Integer.toString(existing.replicas()), declared.replicas() + " or more",
                commands.addReplicas(declared) + or("MESSAGING_REPLICAS=" + existing.replicas())));
    }

    private Optional<Deviation> minInsyncReplicas(DeclaredTopic declared, ExistingTopic existing) {
        long is = existing.number(MIN_IN_SYNC_REPLICAS_CONFIG);
        String command = commands.alter(declared, MIN_IN_SYNC_REPLICAS_CONFIG);
        if (is > existing.replicas()) {
            return Optional.of(deviation(declared, existing, MIN_IN_SYNC_REPLICAS_CONFIG,
                    existing.replicas() + " or less, as there are no more replicas", command));
        }
        return when(is < number(declared, MIN_IN_SYNC_REPLICAS_CONFIG), deviation(declared, existing, MIN_IN_SYNC_REPLICAS_CONFIG,
                declared.configs().get(MIN_IN_SYNC_REPLICAS_CONFIG) + " or more",
                command + or("MESSAGING_MIN_INSYNC_REPLICAS=" + is)));
    }

    private Optional<Deviation> cleanup(DeclaredTopic declared, ExistingTopic existing) {
        return when(existing.text(CLEANUP_POLICY_CONFIG).contains(CLEANUP_POLICY_COMPACT),
                deviation(declared, existing, CLEANUP_POLICY_CONFIG, declared.configs().get(CLEANUP_POLICY_CONFIG),
                        commands.alter(declared, CLEANUP_POLICY_CONFIG)));
    }

    private Optional<Deviation> retention(DeclaredTopic declared, ExistingTopic existing) {
        String variable = existing.text(RETENTION_MS_CONFIG) + "ms";
        String remedy = commands.alter(declared, RETENTION_MS_CONFIG) + switch (declared.kind()) {
            case PAYMENT -> or("MESSAGING_PAYMENT_RETENTION=" + variable);
            case QUESTION -> or("MESSAGING_QUESTION_RETENTION=" + variable);
            case DEAD_LETTER -> "";
        };
        return when(limit(existing.number(RETENTION_MS_CONFIG)) < limit(number(declared, RETENTION_MS_CONFIG)),
                deviation(declared, existing, RETENTION_MS_CONFIG, orMore(declared, RETENTION_MS_CONFIG), remedy));
    }

    private Optional<Deviation> retainedBytes(DeclaredTopic declared, ExistingTopic existing) {
        return when(limit(existing.number(RETENTION_BYTES_CONFIG)) < limit(number(declared, RETENTION_BYTES_CONFIG)),
                deviation(declared, existing, RETENTION_BYTES_CONFIG, orMore(declared, RETENTION_BYTES_CONFIG),
                        commands.alter(declared, RETENTION_BYTES_CONFIG)));
    }

    private Optional<Deviation> maxMessageBytes(DeclaredTopic declared, ExistingTopic existing) {
        boolean deviates = declared.configs().containsKey(MAX_MESSAGE_BYTES_CONFIG)
                && existing.number(MAX_MESSAGE_BYTES_CONFIG) < number(declared, MAX_MESSAGE_BYTES_CONFIG);
        return when(deviates, deviation(declared, existing, MAX_MESSAGE_BYTES_CONFIG,
                declared.configs().get(MAX_MESSAGE_BYTES_CONFIG) + " or more", commands.alter(declared, MAX_MESSAGE_BYTES_CONFIG)));
    }

    private static Deviation deviation(DeclaredTopic declared, ExistingTopic existing, String config, String shouldBe, String remedy) {
        return new Deviation(declared.name(), config, existing.text(config), shouldBe, remedy);
    }

    private static Optional<Deviation> when(boolean deviates, Deviation deviation) {
        return Optional.of(deviation).filter(_ -> deviates);
    }

    private static long number(DeclaredTopic declared, String config) {
        return Long.parseLong(declared.configs().get(config));
    }

    /** Kafka's -1 is no limit. */
    private static long limit(long value) {
        return value < 0 ? Long.MAX_VALUE : value;
    }

    private static String orMore(DeclaredTopic declared, String config) {
        return number(declared, config) < 0 ? "-1 (for ever)" : declared.configs().get(config) + " or more";
    }

    private static String or(String variable) {
        return "; or " + variable;
    }
}
