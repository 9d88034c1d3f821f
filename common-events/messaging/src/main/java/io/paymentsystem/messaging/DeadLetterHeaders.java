package io.paymentsystem.messaging;

import io.paymentsystem.contract.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.SingleRecordHeader;

/** What a dead letter says of itself for a person; a record that becomes one again says it of the last time only. */
public final class DeadLetterHeaders {

    private DeadLetterHeaders() {
    }

    /** The headers of a record that failed for this cause after so many attempts. */
    public static Headers of(Exception failure, int attempts) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String reason = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return new RecordHeaders(new Header[] {
            header(EventHeaders.DEAD_LETTER_REASON, reason), header(EventHeaders.DEAD_LETTER_ATTEMPTS, Integer.toString(attempts))});
    }

    private static Header header(String name, String value) {
        return new SingleRecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
