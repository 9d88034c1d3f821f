package io.paymentsystem.messaging;

import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.retrytopic.RetryTopicHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A record of a dead-letter topic and what can be told of it. A value that is no event, one of the reasons why records come here, may
 * still name its payment.
 *
 * @param original  the topic on which it could not be applied
 * @param paymentId absent if the value does not say, as are {@code courseId} and {@code amount}
 * @param amount    whole won
 * @param reason    why it could not be applied, for a person
 * @param attempts  how many were made
 */
public record DeadLetter(
        ConsumerRecord<byte[], byte[]> source, Topic original,
        @Nullable UUID paymentId, @Nullable Long courseId, @Nullable Long amount, String reason, int attempts) {

    private static final Map<String, Topic> ORIGINALS =
            Arrays.stream(Topic.values()).collect(Collectors.toUnmodifiableMap(Topic::deadLetterTopicName, Function.identity()));

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Reads a record of the dead-letter topic of any of the contract's topics; takes whatever stands in it. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> source) {
        JsonNode value = json(source.value());
        return new DeadLetter(source, ORIGINALS.get(source.topic()),
                id(value.path("paymentId")), number(value.path("courseId")), number(value.path("amount")),
                text(source, EventHeaders.DEAD_LETTER_REASON).orElse("no reason given"), attempts(source));
    }

    private static JsonNode json(byte @Nullable [] value) {
        try {
            return value == null ? MissingNode.getInstance() : MAPPER.readTree(value);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable UUID id(JsonNode value) {
        try {
            return value.isString() ? UUID.fromString(value.stringValue()) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable Long number(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }

    private static int attempts(ConsumerRecord<?, ?> source) {
        return text(source, EventHeaders.DEAD_LETTER_ATTEMPTS)
                .filter(counted -> counted.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .or(() -> retried(source))
                .orElse(1);
    }

    /** Retry topics count the attempt that would have come next. */
    private static Optional<Integer> retried(ConsumerRecord<?, ?> source) {
        return header(source, RetryTopicHeaders.DEFAULT_HEADER_ATTEMPTS)
                .filter(value -> value.length == Integer.BYTES)
                .map(value -> ByteBuffer.wrap(value).getInt() - 1);
    }

    private static Optional<String> text(ConsumerRecord<?, ?> source, String name) {
        return header(source, name).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> header(ConsumerRecord<?, ?> source, String name) {
        return Optional.ofNullable(source.headers().lastHeader(name)).map(Header::value);
    }
}
