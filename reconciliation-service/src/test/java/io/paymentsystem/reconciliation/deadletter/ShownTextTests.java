package io.paymentsystem.reconciliation.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"paymentKey\":\"tgen_secret\",\"amount\":1}",
        "{\"paymentKey\" : \"tgen_\\\"secret\"}",
        "{\"paymentKey\":\"tgen_secret",
        "{\"paymentKey\":tgen_secret,\"amount\":1}",
        "{paymentKey: tgen_secret}",
        "{\"PAYMENTKEY\":\"tgen_secret\"}",
        "\"{\\\"paymentKey\\\":\\\"tgen_secret\\\"}\"",
        "{'paymentKey': 'tgen_secret', 'amount': 1}",
        "{\"paymentKey\" :\n\"tgen_\\u0073ecret\"}",
        "paymentKey=tgen_secret"})
    void hasNoSecretHoweverBrokenTheValueIs(String value) {
        assertThat(ShownText.ofValue(value.getBytes(UTF_8))).doesNotContain("secret").contains("***");
    }

    @Test
    void keepsWhatCanBeReadReadable() {
        assertThat(ShownText.ofValue("{\"paymentKey\":\"a\\\"b\",\"amount\":1}".getBytes(UTF_8)))
                .isEqualTo("{\"paymentKey\":\"***\",\"amount\":1}");
        for (String harmless : new String[] {"{\"paymentKey\":null}", "{\"paymentKey\":\"\"}", "{\"note\":\"no key\"}"}) {
            assertThat(ShownText.ofValue(harmless.getBytes(UTF_8))).isEqualTo(harmless);
        }
        assertThat(ShownText.ofValue("{\"paymentKey\":17,\"amount\":1}".getBytes(UTF_8))).isEqualTo("{\"paymentKey\":***,\"amount\":1}");
    }

    @Test
    void takesAnyBytes() {
        assertThat(ShownText.ofValue(new byte[] {0, 'a', (byte) 0xff})).isEqualTo("a\uFFFD");
        assertThat(ShownText.ofValue(null)).isNull();
        assertThat(ShownText.ofValue(new byte[2 * ShownText.VALUE_MAX])).hasSizeLessThanOrEqualTo(ShownText.VALUE_MAX + 1);
        assertThat(ShownText.ofValue("{\"paymentKey\":\"".concat("x\\".repeat(100_000)).getBytes(UTF_8))).contains("***");
    }

    @Test
    void readsHeadersOfSpringKafka() {
        assertThat(ShownText.ofHeader("kafka_original-offset", ByteBuffer.allocate(8).putLong(17).array())).isEqualTo("17");
        assertThat(ShownText.ofHeader("retry_topic-attempts", ByteBuffer.allocate(4).putInt(4).array())).isEqualTo("4");
        assertThat(ShownText.ofHeader("retry_topic-original-timestamp", BigInteger.valueOf(1_795_536_565_952L).toByteArray()))
                .isEqualTo("1795536565952");
        assertThat(ShownText.ofHeader("note", new byte[] {1, 2})).isEqualTo("0102");
        assertThat(ShownText.ofHeader("note", "<b>hello</b>".getBytes(UTF_8))).isEqualTo("<b>hello</b>");
    }

    @Test
    void countsAlikeWhatDiffersInIdsOnly() {
        assertThat(ShownText.unspecific("no compensation of payment 0199b5a0-0000-7000-8000-000000000001 within 8000 ms"))
                .isEqualTo("no compensation of payment … within … ms");
    }
}
