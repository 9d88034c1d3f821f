package io.paymentsystem.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicCheckTests {

    private static final TopicSettings SETTINGS = DeclaredTopicsTests.settings("messaging.replicas=3");
    private static final String ALTER = "kafka-configs.sh --bootstrap-server kafka:9092 --alter --entity-type topics --entity-name ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "payment.requested | cleanup.policy=compact | cleanup.policy is compact, should be delete | cleanup.policy=delete",
        "payment.requested | cleanup.policy=compact,delete | cleanup.policy is compact,delete, should be delete | cleanup.policy=delete",
        "payment.requested | retention.ms=604800000 | retention.ms is 604800000, should be -1 (for ever) "
            + "| retention.ms=-1; or MESSAGING_PAYMENT_RETENTION=604800000ms",
        "payment.requested | retention.bytes=1000000 | retention.bytes is 1000000, should be -1 (for ever) | retention.bytes=-1",
        "payment.requested | min.insync.replicas=1 | min.insync.replicas is 1, should be 2 or more "
            + "| min.insync.replicas=2; or MESSAGING_MIN_INSYNC_REPLICAS=1",
        "payment.requested | min.insync.replicas=4 | min.insync.replicas is 4, should be 3 or less, as there are no more replicas "
            + "| min.insync.replicas=2",
        "seats.corrected | retention.ms=3600000 | retention.ms is 3600000, should be 604800000 or more "
            + "| retention.ms=604800000; or MESSAGING_QUESTION_RETENTION=3600000ms",
        "seats.corrected-dlt | retention.ms=604800000 | retention.ms is 604800000, should be -1 (for ever) | retention.ms=-1",
        "seats.corrected-dlt | max.message.bytes=1048588 | max.message.bytes is 1048588, should be 2097152 or more "
            + "| max.message.bytes=2097152",
    })
    void saysWhatIsNotAsDeclaredAndWhatToDo(String topic, String config, String deviation, String remedy) {
        assertThat(deviations(topic, existing(topic, 6, 3, config))).singleElement().satisfies(found -> {
            assertThat(found).hasToString(topic + ": " + deviation);
            assertThat(found.remedy()).isEqualTo(ALTER + topic + " --add-config " + remedy);
        });
    }

    @Test
    void wantsExactlyAsManyPartitions() {
        assertThat(deviations("payment.requested", existing("payment.requested", 3, 3, ""))).singleElement().satisfies(found -> {
            assertThat(found).hasToString("payment.requested: partitions is 3, should be 6");
            assertThat(found.remedy()).isEqualTo("with all services stopped: kafka-topics.sh --bootstrap-server kafka:9092 --alter"
                    + " --topic payment.requested --partitions 6; or MESSAGING_PARTITIONS=3");
        });
        assertThat(deviations("payment.requested", existing("payment.requested", 12, 3, ""))).singleElement().satisfies(found -> {
            assertThat(found).hasToString("payment.requested: partitions is 12, should be 6");
            assertThat(found.remedy()).isEqualTo("MESSAGING_PARTITIONS=12, as partitions cannot be taken away");
        });
    }

    @Test
    void wantsAsManyReplicas() {
        assertThat(deviations("payment.requested", existing("payment.requested", 6, 2, ""))).singleElement().satisfies(found -> {
            assertThat(found).hasToString("payment.requested: replicas is 2, should be 3 or more");
            assertThat(found.remedy()).startsWith("kafka-reassign-partitions.sh").endsWith("; or MESSAGING_REPLICAS=2");
        });
    }

    @Test
    void takesWhatKeepsMoreForLongerOrMoreSafely() {
        assertThat(deviations("seats.corrected", existing("seats.corrected", 6, 5, "retention.ms=-1"))).isEmpty();
        assertThat(deviations("seats.corrected", existing("seats.corrected", 6, 3, "min.insync.replicas=3"))).isEmpty();
        assertThat(deviations("seats.corrected", existing("seats.corrected", 6, 3, "max.message.bytes=1000"))).isEmpty();
        assertThat(deviations("seats.corrected-dlt", existing("seats.corrected-dlt", 6, 3, "max.message.bytes=9999999"))).isEmpty();
    }

    private static List<Deviation> deviations(String topic, ExistingTopic existing) {
        return new TopicCheck(new TopicCommands("kafka:9092")).deviations(declared(topic), existing).toList();
    }

    private static DeclaredTopic declared(String name) {
        return DeclaredTopics.ofTheContract(SETTINGS).stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
    }

    /** As declared but for one setting, given as {@code name=value}. */
    private static ExistingTopic existing(String topic, int partitions, int replicas, String config) {
        Map<String, String> configs = new HashMap<>(Map.of("max.message.bytes", "1048588"));
        configs.putAll(declared(topic).configs());
        if (!config.isEmpty()) {
            configs.put(config.split("=")[0], config.split("=")[1]);
        }
        return new ExistingTopic(partitions, replicas, configs);
    }
}
