package io.paymentsystem.compensation.retry;

import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.contract.Topics;
import io.paymentsystem.messaging.RefusedEventException;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.kafka.annotation.BackOff;
import org.springframework.kafka.annotation.RetryableTopic;
import org.springframework.kafka.retrytopic.TopicSuffixingStrategy;

/**
 * A record listener that gets {@value #ATTEMPTS} attempts at each record: those after the first come from retry topics, later each time,
 * and hold up no other record. A record that fails them all, or that can never succeed, rests on the dead-letter topic.
 */
@RetryableTopic(
        attempts = RetriedOnTopics.ATTEMPTS,
        backOff = @BackOff(
                delayString = "${compensation.retry.delay}",
                multiplierString = "${compensation.retry.multiplier}",
                jitterString = "${compensation.retry.jitter}"),
        autoCreateTopics = "false",
        topicSuffixingStrategy = TopicSuffixingStrategy.SUFFIX_WITH_INDEX_VALUE,
        retryTopicSuffix = RetriedOnTopics.RETRY_SUFFIX,
        dltTopicSuffix = Topics.DEAD_LETTER_SUFFIX,
        autoStartDltHandler = "false",
        exclude = {MalformedEventException.class, RefusedEventException.class})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface RetriedOnTopics {

    /** Attempts at a record in all. */
    String ATTEMPTS = "3";

    /** Stands between a topic's name and the retry topic's index. */
    String RETRY_SUFFIX = "-retry";
}
