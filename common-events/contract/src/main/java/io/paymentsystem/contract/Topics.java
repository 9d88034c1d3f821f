package io.paymentsystem.contract;

/** The names of the topics as constants, for annotations; {@link Topic} has what else there is to know about each. */
public final class Topics {

    public static final String PAYMENT_REQUESTED = "payment.requested";
    public static final String PAYMENT_COUNT_UPDATED = "payment.count-updated";
    public static final String PAYMENT_PROCESSED = "payment.processed";
    public static final String PAYMENT_COMPLETED = "payment.completed";
    public static final String COMPENSATION_FIRST = "compensation.first";
    public static final String COMPENSATION_SECOND = "compensation.second";
    public static final String COMPENSATION_FINAL = "compensation.final";
    public static final String COMPENSATION_COMPLETED = "compensation.completed";
    public static final String PG_CANCEL_REQUESTED = "pg.cancel-requested";
    public static final String PG_CANCEL_ANSWERED = "pg.cancel-answered";
    public static final String PG_INQUIRY_REQUESTED = "pg.inquiry-requested";
    public static final String PG_INQUIRY_ANSWERED = "pg.inquiry-answered";

    public static final String PG_TRANSACTIONS_REQUESTED = "pg.transactions-requested";
    public static final String PG_TRANSACTIONS_ANSWERED = "pg.transactions-answered";
    public static final String SEATS_AUDIT_REQUESTED = "seats.audit-requested";
    public static final String SEATS_AUDIT_ANSWERED = "seats.audit-answered";
    public static final String SEATS_HOLDERS_REQUESTED = "seats.holders-requested";
    public static final String SEATS_HOLDERS_ANSWERED = "seats.holders-answered";
    public static final String SEATS_CORRECTION_REQUESTED = "seats.correction-requested";
    public static final String SEATS_CORRECTED = "seats.corrected";

    /** What a topic's name is followed by in the name of its dead-letter topic. */
    public static final String DEAD_LETTER_SUFFIX = "-dlt";

    private Topics() {
    }
}
