package io.paymentsystem.gateway.pg;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Any answer of Toss Payments' API, before it is judged. */
sealed interface TossAnswer {

    /** 200 with a payment. */
    record Shown(TossPayment payment) implements TossAnswer {
    }

    /** An error. */
    record Fault(int status, TossError error) implements TossAnswer {

        String code() {
            return error.code();
        }
    }

    /** Nothing that could be understood. */
    record Nothing(String why) implements TossAnswer {
    }

    /** Reads status and body of an answer. */
    static TossAnswer read(int status, byte[] body, JsonMapper mapper) {
        try {
            return status == 200
                    ? shown(mapper.readValue(body, TossPayment.class))
                    : fault(status, mapper.readValue(body, TossError.class));
        } catch (JacksonException e) {
            return new Nothing("status %d with a body that is not JSON of the expected form".formatted(status));
        }
    }

    private static TossAnswer shown(@Nullable TossPayment payment) {
        return payment == null ? new Nothing("status 200 without a payment") : new Shown(payment);
    }

    private static TossAnswer fault(int status, @Nullable TossError error) {
        return error == null || error.code().isEmpty()
                ? new Nothing("status %d without an error code".formatted(status))
                : new Fault(status, error);
    }
}
