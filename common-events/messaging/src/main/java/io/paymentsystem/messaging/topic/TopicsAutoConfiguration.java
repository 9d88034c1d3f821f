package io.paymentsystem.messaging.topic;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes sure of the topics before anything of a service starts. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicSettings.class)
public class TopicsAutoConfiguration {

    @Bean
    DeclaredTopics contractTopics(TopicSettings settings) {
        return DeclaredTopics.ofTheContract(settings);
    }

    @Bean
    TopicsAtStart topicsAtStart(
            KafkaAdmin kafka, List<DeclaredTopics> declared, TopicSettings settings,
            @Value("${spring.application.name:}") String service) {
        return new TopicsAtStart(kafka, declared.stream().flatMap(DeclaredTopics::stream).toList(), service, settings);
    }
}
