package io.paymentsystem.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.BackOff;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.annotation.RetryableTopic;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.retrytopic.RetryTopicHeaders;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.messaging.handler.annotation.Header;

/** What health says of consumers that live, rest and die, on a real broker. */
@EmbeddedKafka(brokerProperties = "group.initial.rebalance.delay.ms=0")
class ConsumersHealthTests {

    private static final long PATIENCE_SECONDS = 30;

    private ApplicationContextRunner application;

    @BeforeEach
    void connect(EmbeddedKafkaBroker broker, TestInfo test) {
        application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(KafkaAutoConfiguration.class, MessagingAutoConfiguration.class,
                        ConsumersHealthAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(Listeners.class)
                .withPropertyValues("spring.kafka.bootstrap-servers=" + broker.getBrokersAsString(),
                        "test=" + test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void areUpWhileTheyRunArePausedOrNeverStarted() {
        application.run(context -> {
            listeners(context).getListenerContainer("mortal").pause();

            assertThat(listeners(context).getListenerContainer("idle").isRunning()).isFalse();
            assertThat(health(context)).isEqualTo(Health.up().build());
        });
    }

    @Test
    void areUpWhenOneWasStoppedInOrder() {
        application.run(context -> {
            listeners(context).getListenerContainer("mortal").stop();

            assertThat(health(context)).isEqualTo(Health.up().build());
        });
    }

    @Test
    void areDownOnceAnErrorHasKilledOne() {
        application.run(context -> {
            kill(context, "mortal");

            assertThat(health(context)).isEqualTo(Health.down().withDetail("stopped", List.of("mortal")).build());
        });
    }

    @Test
    void areDownOnceAnErrorHasKilledOneOfARetryTopic() {
        application.run(context -> {
            kill(context, "retried");

            assertThat(health(context)).isEqualTo(Health.down().withDetail("stopped", List.of("retried-retry")).build());
        });
    }

    @Test
    void areNotLookedAfterWhereNobodyAsksForHealth() {
        application.withClassLoader(new FilteredClassLoader(HealthIndicator.class)).run(context ->
                assertThat(context).hasNotFailed().doesNotHaveBean("consumersHealthIndicator"));
    }

    private static void kill(ApplicationContext context, String listener) throws Exception {
        String topic = context.getEnvironment().getRequiredProperty("test") + "." + listener;
        Listeners listeners = context.getBean(Listeners.class);
        listeners.template.send(topic, new byte[0]);
        listeners.death.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static KafkaListenerEndpointRegistry listeners(ApplicationContext context) {
        return context.getBean(KafkaListenerEndpointRegistry.class);
    }

    private static Health health(ApplicationContext context) {
        return context.getBean("consumersHealthIndicator", HealthIndicator.class).health();
    }

    @Configuration(proxyBeanMethods = false)
    static class Listeners {

        final CompletableFuture<ConsumerStoppedEvent> death = new CompletableFuture<>();
        final KafkaTemplate<byte[], byte[]> template;

        Listeners(KafkaTemplate<byte[], byte[]> template) {
            this.template = template;
        }

        @EventListener(condition = "#event.reason.name() == 'ERROR'")
        void on(ConsumerStoppedEvent event) {
            death.complete(event);
        }

        @KafkaListener(id = "mortal", topics = "${test}.mortal", containerFactory = MessagingAutoConfiguration.BATCH_LISTENERS)
        void die(List<byte[]> records) {
            throw new AssertionError("a defect");
        }

        @RetryableTopic(attempts = "2", backOff = @BackOff(100))
        @KafkaListener(id = "retried", topics = "${test}.retried")
        void dieLater(byte[] record, @Header(name = RetryTopicHeaders.DEFAULT_HEADER_ATTEMPTS, defaultValue = "1") int attempt) {
            if (attempt > 1) {
                throw new AssertionError("a defect");
            }
            throw new IllegalStateException("not this time");
        }

        @KafkaListener(id = "idle", topics = "${test}.mortal", groupId = "idle", autoStartup = "false")
        void rest(byte[] record) {
        }
    }
}
