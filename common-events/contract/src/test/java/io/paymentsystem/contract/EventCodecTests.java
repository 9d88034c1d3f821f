package io.paymentsystem.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTests {

    private static final String ID = "\"paymentId\":\"01936f2e-7b1c-7cc0-8a4e-3f1b2c4d5e6f\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "nonsense | not JSON",
        "[] | PaymentRequested",
        "null | the value is null",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":0} | amount must be greater than 0",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":-5} | amount must be greater than 0, but is -5",
        "{ID,\"courseId\":1,\"studentId\":42} | amount",
        "{ID,\"studentId\":42,\"amount\":1} | courseId",
        "{\"courseId\":1,\"studentId\":42,\"amount\":1} | paymentId is missing",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":1.5} | amount",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":\"50000\"} | amount",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":1,\"amount\":2} | Duplicate",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":92233720368547758080} | amount",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":1,\"paymentKey\":\"\"} | paymentKey must have 1 to 200 characters",
        "{\"paymentId\":\"x\",\"courseId\":1,\"studentId\":42,\"amount\":1} | paymentId",
        "{ID,\"courseId\":1,\"studentId\":42,\"amount\":1} {} | Trailing",
    })
    void refusesWhatIsNotARequestAndSaysWhy(String json, String reason) {
        assertThatThrownBy(() -> read(json.replace("ID", ID)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("Deserialization");
    }

    @Test
    void refusesAnOversizedValueUnread() {
        assertThatThrownBy(() -> read(" ".repeat(EventCodec.VALUE_MAX_BYTES + 1)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("the value has 65,537 bytes; at most 65,536 are taken");
    }

    @Test
    void refusesARecordWithoutAValue() {
        assertThatThrownBy(() -> EventCodec.read(null, PaymentRequested.class)).hasMessage("the record has no value");
    }

    @Test
    void neverPrintsThePaymentKey() {
        var request = read("{" + ID + ",\"courseId\":1,\"studentId\":42,\"amount\":1,\"paymentKey\":\"tgen_secret\"}");

        assertThat(request.toString()).doesNotContain("tgen_secret");
        assertThat(EventCodec.write(request)).contains("tgen_secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tgen_secret", "[\"tgen_secret\"]", "{\"a\":\"tgen_secret\"}", "\"tgen_secret\" \"tgen_secret\""})
    void neverRepeatsAMistypedPaymentKey(String key) {
        assertThatThrownBy(() -> read("{" + ID + ",\"courseId\":1,\"studentId\":42,\"amount\":1,\"paymentKey\":" + key + "}"))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageNotContaining("tgen_secret");
    }

    private static PaymentRequested read(String json) {
        return EventCodec.read(json.getBytes(StandardCharsets.UTF_8), PaymentRequested.class);
    }
}
