package io.paymentsystem.messaging.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.paymentsystem.contract.Topic;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class DeclaredTopicsTests {

    @Test
    void keepPaymentsForEverAndQuestionsAndRetriesForAWeek() {
        assertThat(declared("payment.requested").configs()).isEqualTo(Map.of(
                "cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1", "min.insync.replicas", "1"));
        assertThat(declared("pg.inquiry-answered").configs()).containsEntry("retention.ms", "-1");
        assertThat(declared("pg.transactions-requested").configs()).isEqualTo(Map.of(
                "cleanup.policy", "delete", "retention.ms", "604800000", "retention.bytes", "-1", "min.insync.replicas", "1"));
        assertThat(declared("compensation.second-retry-0").configs()).containsEntry("retention.ms", "604800000");
    }

    @Test
    void keepDeadLettersForEverAndLetThemBeLarge() {
        assertThat(declared("pg.transactions-requested-dlt").configs()).isEqualTo(Map.of(
                "cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1", "min.insync.replicas", "1",
                "max.message.bytes", "2097152"));
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void areCreatedByTheirOwnerAndDeadLetterTopicsByWhoFillsThem(Topic topic) {
        assertThat(declared(topic.topicName()).owner()).isEqualTo(topic.owner());
        assertThat(declared(topic.deadLetterTopicName()).owner()).isEqualTo(topic.consumer());
    }

    @Test
    void areAsTheSettingsSay() {
        var settings = settings("messaging.partitions=12", "messaging.replicas=3", "messaging.payment-retention=365d",
                "messaging.question-retention=0", "messaging.dead-letter-max-bytes=3000000");

        assertThat(declared("payment.requested", settings)).isEqualTo(new DeclaredTopic(
                "payment.requested", DeclaredTopic.Kind.PAYMENT, "enrollment-service", 12, (short) 3, Map.of(
                        "cleanup.policy", "delete", "retention.ms", "31536000000", "retention.bytes", "-1", "min.insync.replicas", "2")));
        assertThat(declared("seats.corrected", settings).configs()).containsEntry("retention.ms", "-1");
        assertThat(declared("seats.corrected-dlt", settings).configs()).containsEntry("max.message.bytes", "3000000");
    }

    @ParameterizedTest
    @CsvSource({"1,0,1", "2,0,1", "3,0,2", "3,1,1", "3,3,3"})
    void haveAllReplicasButOneInSyncUnlessToldOtherwise(int replicas, int set, int minInsyncReplicas) {
        assertThat(settings("messaging.replicas=" + replicas, "messaging.min-insync-replicas=" + set).minInsyncReplicas())
                .isEqualTo(minInsyncReplicas);
    }

    @Test
    void cannotHaveMoreReplicasInSyncThanThereAre() {
        runner("messaging.replicas=2", "messaging.min-insync-replicas=3").run(context -> assertThat(context).getFailure()
                .rootCause().hasMessage("messaging.min-insync-replicas must be from 0 to messaging.replicas, which is 2, but is 3"));
    }

    private static DeclaredTopic declared(String name) {
        return declared(name, settings());
    }

    private static DeclaredTopic declared(String name, TopicSettings settings) {
        return Stream.of(DeclaredTopics.ofTheContract(settings),
                        DeclaredTopics.retryTopics("compensation-service", Stream.of("compensation.second-retry-0"), settings))
                .flatMap(DeclaredTopics::stream).filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
    }

    static TopicSettings settings(String... properties) {
        var bound = new TopicSettings[1];
        runner(properties).run(context -> bound[0] = context.getBean(TopicSettings.class));
        return bound[0];
    }

    private static ApplicationContextRunner runner(String... properties) {
        return new ApplicationContextRunner().withUserConfiguration(Settings.class).withPropertyValues(properties);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TopicSettings.class)
    static class Settings {
    }
}
