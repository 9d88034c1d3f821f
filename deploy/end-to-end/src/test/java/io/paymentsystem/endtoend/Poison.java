package io.paymentsystem.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which the value of a record can be wrong. */
enum Poison {

    NOT_JSON(good -> utf8("<payment id='" + good.path("paymentId").asString() + "'/>")),
    EMPTY(_ -> new byte[0]),
    ABSENT(_ -> null),
    AN_ARRAY(good -> utf8("[" + good + "]")),
    WITHOUT_A_FIELD(good -> utf8(good.without("paymentId"))),
    OF_ANOTHER_TYPE(good -> utf8(good.put("paymentId", true))),
    NOT_A_UUID(good -> utf8(good.put("paymentId", "payment-1"))),
    TOO_LARGE(good -> utf8(good.put("padding", "x".repeat(64 * 1024)))),
    NOT_UTF_8(good -> withByte(0xFF, utf8(good.put("reason", "?")))),
    NESTED_TOO_DEEPLY(good -> utf8("{\"nested\":" + "[".repeat(2_000) + "]".repeat(2_000) + "," + good.toString().substring(1))),
    OF_A_NEGATIVE_AMOUNT(good -> utf8(good.put("amount", -1)),
            topic -> !Set.of("pg.cancel-answered", "pg.inquiry-requested", "pg.inquiry-answered").contains(topic)),
    OF_AN_UNKNOWN_PAYMENT(Poison::utf8, Set.of("payment.processed", "compensation.completed", "pg.cancel-answered")::contains);

    private final Function<ObjectNode, byte @Nullable []> spoiling;
    private final Predicate<String> topics;

    Poison(Function<ObjectNode, byte @Nullable []> spoiling) {
        this(spoiling, _ -> true);
    }

    Poison(Function<ObjectNode, byte @Nullable []> spoiling, Predicate<String> topics) {
        this.spoiling = spoiling;
        this.topics = topics;
    }

    boolean isPoisonOn(String topic) {
        return topics.test(topic);
    }

    byte @Nullable [] value() {
        return spoiling.apply(good());
    }

    /** What any of the topics could carry: fields that an event does not have are not looked at. */
    private static ObjectNode good() {
        return JsonNodeFactory.instance.objectNode()
                .put("paymentId", UUID.randomUUID().toString()).put("courseId", 1).put("studentId", 1).put("amount", 1_000)
                .put("approvedAt", "2026-11-22T01:02:03Z").put("enrolledAt", "2026-11-22T01:02:03Z").put("reason", "poison")
                .put("compensation", "SECOND").put("outcome", "CANCELLED").put("result", "NOT_TAKEN")
                .put("inquiryId", UUID.randomUUID().toString()).put("capturedAmount", 0).put("refundedAmount", 0)
                .put("answeredAt", "2026-11-22T01:02:03Z");
    }

    private static byte[] utf8(Object text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The value with that byte in the place of its question mark. */
    private static byte[] withByte(int other, byte[] value) {
        value[new String(value, StandardCharsets.UTF_8).indexOf('?')] = (byte) other;
        return value;
    }
}
