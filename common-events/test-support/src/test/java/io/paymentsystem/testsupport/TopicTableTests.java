package io.paymentsystem.testsupport;

import io.paymentsystem.contract.Topic;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicTableTests {

    @Test
    void readmeShowsTheTopics() {
        new GeneratedSection("README.md", "topics").says(Arrays.stream(Topic.values()).map(TopicTableTests::row)
                .collect(Collectors.joining("\n", "| topic | says | key | owner | consumer |\n|---|---|---|---|---|\n", "")));
    }

    private static String row(Topic topic) {
        return "| [`%s`](common-events/contract/src/main/resources/schemas/%s.json) | %s | %s | %s | %s |".formatted(
                topic.topicName(), topic.topicName(), topic.meaning(), key(topic), topic.owner(), topic.consumer());
    }

    private static String key(Topic topic) {
        return switch (topic.key()) {
            case COURSE_ID -> "courseId";
            case PAYMENT_ID -> "paymentId";
            case REQUEST_ID -> "requestId";
        };
    }
}
