package io.paymentsystem.messaging.topic;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.MessagingAutoConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** What becomes of topics, and of a start, on a real broker that creates none by itself; each test has topics of its own. */
@EmbeddedKafka(brokerProperties = "auto.create.topics.enable=false")
@ExtendWith(OutputCaptureExtension.class)
class TopicsAtStartTests {

    private static final String QUICK = "messaging.partitions=1";
    private static final long PATIENCE_SECONDS = 60;

    private static EmbeddedKafkaBroker broker;
    private static Admin admin;

    private String ours;
    private String theirs;

    @BeforeAll
    static void connect(EmbeddedKafkaBroker embedded) {
        broker = embedded;
        admin = Admin.create(kafka().getConfigurationProperties());
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @BeforeEach
    void name(TestInfo test) {
        ours = test.getTestMethod().orElseThrow().getName() + ".ours";
        theirs = test.getTestMethod().orElseThrow().getName() + ".theirs";
    }

    @Test
    void createsItsOwnAsDeclared() throws Exception {
        of("us", DeclaredTopicsTests.settings("messaging.partitions=3", "messaging.question-retention=2d"), ours).start();

        ExistingTopic created = existing(ours);
        assertThat(created.partitions()).isEqualTo(3);
        assertThat(created.replicas()).isEqualTo(1);
        assertThat(created.configs()).containsAllEntriesOf(Map.of("cleanup.policy", "delete", "retention.ms", "172800000",
                "retention.bytes", "-1", "min.insync.replicas", "1"));
    }

    @Test
    void waitsForTopicsOfOthersAndSaysForWhose(CapturedOutput output) throws Exception {
        var start = CompletableFuture.runAsync(of("us", DeclaredTopicsTests.settings(QUICK), ours, theirs)::start);
        await().atMost(PATIENCE_SECONDS, SECONDS).until(() -> output.getOut().contains("Waiting for topics: " + theirs + " of them"));
        assertThat(names()).contains(ours).doesNotContain(theirs);
        assertThat(start).isNotDone();

        of("them", DeclaredTopicsTests.settings(QUICK), ours, theirs).start();

        start.get(PATIENCE_SECONDS, SECONDS);
        assertThat(output.getOut()).containsOnlyOnce("Waiting for topics");
    }

    @Test
    void givesUpAfterTheWaitAndNamesTheOwners() {
        var start = of("us", DeclaredTopicsTests.settings(QUICK, "messaging.topics-wait=1s"), ours, theirs);

        TopicsException failure = catchThrowableOfType(TopicsException.class, start::start);

        assertThat(failure).hasMessage("After 1 s these topics are still missing: " + theirs + " of them.");
        assertThat(failure.action()).isEqualTo("Start the services that own them: each creates its topics at its start."
                + " Set MESSAGING_TOPICS_WAIT to wait longer for that.");
        assertThat(start.isRunning()).isFalse();
    }

    @Test
    void createsNothingWhereOthersProvideTheTopics() throws Exception {
        var start = of("us", DeclaredTopicsTests.settings(QUICK, "messaging.topics-wait=0", "messaging.create-topics=NONE"), ours, theirs);

        TopicsException failure = catchThrowableOfType(TopicsException.class, start::start);

        assertThat(failure).hasMessage("After 0 s these topics are still missing: " + theirs + " of them; " + ours + " of us.");
        assertThat(failure.action()).contains("kafka-topics.sh --bootstrap-server " + broker.getBrokersAsString() + " --create --topic "
                + ours + " --partitions 1 --replication-factor 1 --config cleanup.policy=delete --config min.insync.replicas=1"
                + " --config retention.bytes=-1 --config retention.ms=604800000");
        assertThat(names()).doesNotContain(ours, theirs);
    }

    @Test
    void createsAllWhereAServiceRunsAlone() throws Exception {
        of("us", DeclaredTopicsTests.settings(QUICK, "messaging.create-topics=ALL"), ours, theirs).start();

        assertThat(names()).contains(ours, theirs);
    }

    @Test
    void saysAllThatIsNotAsDeclaredAndAltersNothing() throws Exception {
        admin.createTopics(List.of(
                new NewTopic(ours, 1, (short) 1).configs(Map.of("retention.ms", "1000", "cleanup.policy", "compact")),
                new NewTopic(theirs, 4, (short) 1).configs(Map.of("min.insync.replicas", "2")))).all().get();
        List<ExistingTopic> before = List.of(existing(ours), existing(theirs));
        var start = of("us", DeclaredTopicsTests.settings("messaging.partitions=2"), ours, theirs);

        TopicsException failure = catchThrowableOfType(TopicsException.class, start::start);

        assertThat(failure).hasMessage("""
                Topics are not as declared:

                    %1$s: partitions is 1, should be 2
                    %1$s: cleanup.policy is compact, should be delete
                    %1$s: retention.ms is 1000, should be 604800000 or more
                    %2$s: partitions is 4, should be 2
                    %2$s: min.insync.replicas is 2, should be 1 or less, as there are no more replicas""".formatted(ours, theirs));
        assertThat(failure.action())
                .startsWith("No service alters a topic that exists. Alter it, or set the variable in all services to declare what is there")
                .contains("    kafka-configs.sh --bootstrap-server " + broker.getBrokersAsString()
                        + " --alter --entity-type topics --entity-name " + ours + " --add-config cleanup.policy=delete\n");
        assertThat(List.of(existing(ours), existing(theirs))).isEqualTo(before);
    }

    @Test
    void takesATopicThatAnotherReplicaCreatesAtTheSameTime() throws Exception {
        List<CompletableFuture<Void>> starts = Stream.generate(() -> of("us", DeclaredTopicsTests.settings(QUICK), ours)).limit(4)
                .map(start -> CompletableFuture.runAsync(start::start)).toList();

        for (CompletableFuture<Void> start : starts) {
            start.get(PATIENCE_SECONDS, SECONDS);
        }
    }

    @Test
    void saysWhatKafkaRefuses() {
        var start = of("us", DeclaredTopicsTests.settings(QUICK, "messaging.replicas=2"), ours);

        TopicsException failure = catchThrowableOfType(TopicsException.class, start::start);

        assertThat(failure).hasMessageStartingWith("Kafka refused to create " + ours).hasMessageContaining("replication factor");
        assertThat(failure.action()).contains("MESSAGING_REPLICAS");
    }

    @Test
    void saysThatKafkaDoesNotAnswer() {
        var nowhere = new KafkaAdmin(Map.of("bootstrap.servers", List.of("127.0.0.1:1")));
        nowhere.setOperationTimeout(1);
        var start = new TopicsAtStart(nowhere, declared(DeclaredTopicsTests.settings(), ours), "us", DeclaredTopicsTests.settings());

        assertThatThrownBy(start::start).hasMessageStartingWith("Kafka at 127.0.0.1:1 does not answer");
    }

    @Test
    void endsAStartThatFailsWithWordsInsteadOfAStackTrace(CapturedOutput output) {
        SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE).build();

        assertThatThrownBy(() -> application.run("--spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                "--messaging.topics-wait=0", "--messaging.create-topics=NONE", "--messaging.partitions=1")).isNotNull();

        assertThat(output.getAll()).contains("APPLICATION FAILED TO START", "Description:", "Action:",
                "console.theirs of them", "Create them, as services do not with MESSAGING_CREATE_TOPICS=NONE").doesNotContain("\tat ");
    }

    @Test
    void letsAllServicesStartAtOnceAndWorkBeginOnlyThen() throws Exception {
        List<String> services = Arrays.stream(Topic.values()).map(Topic::owner).distinct().toList();
        assertThat(services).hasSize(4);

        List<CompletableFuture<Void>> starts = services.stream().map(service -> CompletableFuture.runAsync(() ->
                new ApplicationContextRunner()
                        .withConfiguration(AutoConfigurations.of(
                                KafkaAutoConfiguration.class, MessagingAutoConfiguration.class, TopicsAutoConfiguration.class))
                        .withBean(Work.class)
                        .withPropertyValues("spring.application.name=" + service, QUICK,
                                "spring.kafka.bootstrap-servers=" + broker.getBrokersAsString())
                        .run(context -> {
                            assertThat(context).hasNotFailed();
                            assertThat(context.getBean(Work.class).seen)
                                    .contains(Arrays.stream(Topic.values()).map(Topic::topicName).toArray(String[]::new))
                                    .contains(Arrays.stream(Topic.values()).map(Topic::deadLetterTopicName).toArray(String[]::new));
                        }))).toList();

        for (CompletableFuture<Void> start : starts) {
            start.get(PATIENCE_SECONDS, SECONDS);
        }
    }

    private static TopicsAtStart of(String service, TopicSettings settings, String... names) {
        return new TopicsAtStart(kafka(), declared(settings, names), service, settings);
    }

    /** Topics of "them" where the name says so, of "us" otherwise. */
    private static List<DeclaredTopic> declared(TopicSettings settings, String... names) {
        return Stream.of(names).flatMap(name ->
                DeclaredTopics.retryTopics(name.endsWith(".theirs") ? "them" : "us", Stream.of(name), settings).stream()).toList();
    }

    private static KafkaAdmin kafka() {
        return new KafkaAdmin(Map.of("bootstrap.servers", broker.getBrokersAsString()));
    }

    private static ExistingTopic existing(String topic) {
        try (TopicAdmin topics = TopicAdmin.of(kafka())) {
            return topics.find(List.of(topic)).get(topic);
        }
    }

    private static Set<String> names() throws Exception {
        return admin.listTopics().names().get();
    }

    /** Starts as early as anything may that needs topics. */
    static final class Work implements SmartLifecycle {

        private volatile Set<String> seen = Set.of();

        @Override
        public void start() {
            try {
                seen = names();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            seen = Set.of();
        }

        @Override
        public boolean isRunning() {
            return !seen.isEmpty();
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE + 1;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({KafkaAutoConfiguration.class, TopicsAutoConfiguration.class})
    static class Application {

        @Bean
        DeclaredTopics theirs(TopicSettings settings) {
            return DeclaredTopics.retryTopics("them", Stream.of("console.theirs"), settings);
        }
    }
}
