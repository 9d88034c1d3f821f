package io.paymentsystem.contract;

/** The headers of everything that the system publishes; values are UTF-8 text. Foreign producers need none of them. */
public final class EventHeaders {

    /** UUID of the event; a record that is delivered or published again keeps it. */
    public static final String EVENT_ID = "event-id";

    /** Simple name of the event's record type, such as {@code PaymentProcessed}. */
    public static final String EVENT_TYPE = "event-type";

    /** ISO-8601 UTC time at which the fact was decided, not when it was published. */
    public static final String OCCURRED_AT = "occurred-at";

    /** W3C trace context; one trace id runs through all events of a request. */
    public static final String TRACEPARENT = "traceparent";

    /** On repairs: UUID of the reconciliation run that caused it. Whoever gets such an event says again what it has said before. */
    public static final String RECONCILIATION_RUN = "reconciliation-run";

    /** On dead letters: why the record was refused, in words for a person. */
    public static final String DEAD_LETTER_REASON = "dead-letter-reason";

    /** On dead letters: how many attempts were made at the record since it came to its topic, as a decimal number. */
    public static final String DEAD_LETTER_ATTEMPTS = "dead-letter-attempts";

    /** On dead letters whose value was too large to be kept whole: how many bytes it had. */
    public static final String DEAD_LETTER_ORIGINAL_BYTES = "dead-letter-original-bytes";

    /** On replayed records, and on dead letters that were replayed before: how often, as a decimal number. */
    public static final String REPLAY_COUNT = "replay-count";

    /** On replayed records: the dead letter that it was, as topic/partition/offset. Each dead letter is replayed once at most. */
    public static final String REPLAY_OF = "replay-of";

    private EventHeaders() {
    }
}
