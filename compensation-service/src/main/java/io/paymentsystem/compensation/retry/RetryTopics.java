package io.paymentsystem.compensation.retry;

import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.MessagingSettings;
import io.paymentsystem.messaging.TopicDeclarations;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** The retry topics as declared resources. */
@Configuration(proxyBeanMethods = false)
class RetryTopics {

    private static final List<String> RETRIED = List.of(Topics.COMPENSATION_SECOND, Topics.COMPENSATION_FINAL);

    @Bean
    NewTopics compensationRetryTopics(MessagingSettings settings) {
        return new NewTopics(RETRIED.stream()
                .flatMap(RetryTopics::retryTopics)
                .map(name -> TopicDeclarations.topic(name, settings))
                .toArray(NewTopic[]::new));
    }

    private static Stream<String> retryTopics(String topic) {
        int retries = Integer.parseInt(RetriedOnTopics.ATTEMPTS) - 1;
        return IntStream.range(0, retries).mapToObj(index -> topic + RetriedOnTopics.RETRY_SUFFIX + "-" + index);
    }
}
