package io.paymentsystem.simulators.pg;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** Money given back, as part of a {@link Payment}. */
record Cancel(long cancelAmount, String cancelReason,
              @JsonFormat(pattern = Payment.TIME, timezone = Payment.ZONE) Instant canceledAt, String transactionKey) {

    @JsonProperty
    String cancelStatus() {
        return "DONE";
    }
}
