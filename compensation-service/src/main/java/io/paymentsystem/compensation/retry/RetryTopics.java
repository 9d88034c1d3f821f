package io.paymentsystem.compensation.retry;

import io.paymentsystem.contract.Topic;
import io.paymentsystem.messaging.topic.DeclaredTopics;
import io.paymentsystem.messaging.topic.TopicSettings;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The retry topics as declared resources. */
@Configuration(proxyBeanMethods = false)
class RetryTopics {

    @Bean
    DeclaredTopics compensationRetryTopics(@Value("${spring.application.name}") String service, TopicSettings settings) {
        return DeclaredTopics.retryTopics(service,
                Stream.of(Topic.COMPENSATION_SECOND, Topic.COMPENSATION_FINAL).flatMap(RetryTopics::retryTopics), settings);
    }

    private static Stream<String> retryTopics(Topic topic) {
        int retries = Integer.parseInt(RetriedOnTopics.ATTEMPTS) - 1;
        return IntStream.range(0, retries).mapToObj(index -> topic.topicName() + RetriedOnTopics.RETRY_SUFFIX + "-" + index);
    }
}
