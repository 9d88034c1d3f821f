package io.paymentsystem.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of topics: what each carries, what it is keyed by, the service that owns it and the one whose work it is. */
public enum Topic {

    PAYMENT_REQUESTED(Topics.PAYMENT_REQUESTED, PaymentRequested.class, Key.COURSE_ID, "enrollment-service",
            "enrollment-service", "somebody wants to pay for a course"),
    PAYMENT_COUNT_UPDATED(Topics.PAYMENT_COUNT_UPDATED, PaymentCountUpdated.class, Key.PAYMENT_ID, "enrollment-service",
            "pg-gateway-service", "the seat is taken"),
    PAYMENT_PROCESSED(Topics.PAYMENT_PROCESSED, PaymentProcessed.class, Key.PAYMENT_ID, "pg-gateway-service",
            "enrollment-service", "the money is taken"),
    PAYMENT_COMPLETED(Topics.PAYMENT_COMPLETED, PaymentCompleted.class, Key.PAYMENT_ID, "enrollment-service",
            "reconciliation-service", "the enrolment is recorded"),
    COMPENSATION_FIRST(Topics.COMPENSATION_FIRST, CompensationFirst.class, Key.PAYMENT_ID, "enrollment-service",
            "compensation-service", "no seat was taken: nothing to undo"),
    COMPENSATION_SECOND(Topics.COMPENSATION_SECOND, CompensationSecond.class, Key.PAYMENT_ID, "pg-gateway-service",
            "compensation-service", "the PG said no: fence the payment, give the seat back"),
    COMPENSATION_FINAL(Topics.COMPENSATION_FINAL, CompensationFinal.class, Key.PAYMENT_ID, "enrollment-service",
            "compensation-service", "the enrolment failed: give the money back, then the seat"),
    COMPENSATION_COMPLETED(Topics.COMPENSATION_COMPLETED, CompensationCompleted.class, Key.COURSE_ID, "compensation-service",
            "enrollment-service", "how a compensation ended"),
    PG_CANCEL_REQUESTED(Topics.PG_CANCEL_REQUESTED, PgCancelRequested.class, Key.PAYMENT_ID, "compensation-service",
            "pg-gateway-service", "no money of this payment may stay with us"),
    PG_CANCEL_ANSWERED(Topics.PG_CANCEL_ANSWERED, PgCancelAnswered.class, Key.PAYMENT_ID, "pg-gateway-service",
            "compensation-service", "what became of the cancel"),
    PG_INQUIRY_REQUESTED(Topics.PG_INQUIRY_REQUESTED, PgInquiryRequested.class, Key.PAYMENT_ID, "reconciliation-service",
            "pg-gateway-service", "what does the PG know of this payment?"),
    PG_INQUIRY_ANSWERED(Topics.PG_INQUIRY_ANSWERED, PgInquiryAnswered.class, Key.PAYMENT_ID, "pg-gateway-service",
            "reconciliation-service", "what the PG knows of it"),
    PG_TRANSACTIONS_REQUESTED(Topics.PG_TRANSACTIONS_REQUESTED, PgTransactionsRequested.class, Key.REQUEST_ID, "reconciliation-service",
            "pg-gateway-service", "what money has the PG moved?"),
    PG_TRANSACTIONS_ANSWERED(Topics.PG_TRANSACTIONS_ANSWERED, PgTransactionsAnswered.class, Key.REQUEST_ID, "pg-gateway-service",
            "reconciliation-service", "a page of the PG's own list"),
    SEATS_AUDIT_REQUESTED(Topics.SEATS_AUDIT_REQUESTED, SeatsAuditRequested.class, Key.REQUEST_ID, "reconciliation-service",
            "enrollment-service", "how do the seats of the courses stand?"),
    SEATS_AUDIT_ANSWERED(Topics.SEATS_AUDIT_ANSWERED, SeatsAuditAnswered.class, Key.REQUEST_ID, "enrollment-service",
            "reconciliation-service", "seats by the courses' own count, and by the payments that hold one"),
    SEATS_HOLDERS_REQUESTED(Topics.SEATS_HOLDERS_REQUESTED, SeatHoldersRequested.class, Key.REQUEST_ID, "reconciliation-service",
            "enrollment-service", "which payments hold a seat of this course?"),
    SEATS_HOLDERS_ANSWERED(Topics.SEATS_HOLDERS_ANSWERED, SeatHoldersAnswered.class, Key.REQUEST_ID, "enrollment-service",
            "reconciliation-service", "the payments that do"),
    SEATS_CORRECTION_REQUESTED(Topics.SEATS_CORRECTION_REQUESTED, SeatsCorrectionRequested.class, Key.REQUEST_ID, "reconciliation-service",
            "enrollment-service", "an operator's word: count the seats of this course anew"),
    SEATS_CORRECTED(Topics.SEATS_CORRECTED, SeatsCorrected.class, Key.REQUEST_ID, "enrollment-service",
            "reconciliation-service", "what became of it");

    /** The field that a topic's record key is made of. */
    public enum Key { COURSE_ID, PAYMENT_ID, REQUEST_ID }

    private static final Map<Class<? extends Event>, Topic> BY_EVENT_TYPE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Topic::eventType, Function.identity()));

    private final String topicName;
    private final Class<? extends Event> eventType;
    private final Key key;
    private final String owner;
    private final String consumer;
    private final String meaning;

    Topic(String topicName, Class<? extends Event> eventType, Key key, String owner, String consumer, String meaning) {
        this.topicName = topicName;
        this.eventType = eventType;
        this.key = key;
        this.owner = owner;
        this.consumer = consumer;
        this.meaning = meaning;
    }

    /** The topic of a kind of event; every kind of event has one. */
    public static Topic of(Class<? extends Event> eventType) {
        Topic topic = BY_EVENT_TYPE.get(eventType);
        if (topic == null) {
            throw new IllegalArgumentException(eventType.getName() + " has no topic");
        }
        return topic;
    }

    /** The topics whose events are about one payment each. */
    public static Stream<Topic> aboutPayments() {
        return Arrays.stream(values()).filter(topic -> PaymentEvent.class.isAssignableFrom(topic.eventType()));
    }

    public String topicName() {
        return topicName;
    }

    public String deadLetterTopicName() {
        return topicName + Topics.DEAD_LETTER_SUFFIX;
    }

    public Class<? extends Event> eventType() {
        return eventType;
    }

    public Key key() {
        return key;
    }

    /** The service that answers for the topic: it publishes it, or, where producers from outside do, takes it in. */
    public String owner() {
        return owner;
    }

    /**
     * The service whose work a record on this topic is: it alone puts aside, as dead letters, those that cannot be applied. Who else
     * reads the topic only looks on, as reconciliation-service does on all of them.
     */
    public String consumer() {
        return consumer;
    }

    /** What a record on this topic says, in a few words. */
    public String meaning() {
        return meaning;
    }
}
