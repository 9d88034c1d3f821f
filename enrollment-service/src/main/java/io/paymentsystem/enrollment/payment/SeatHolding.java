package io.paymentsystem.enrollment.payment;

/** Which payments hold a seat, for the statements that ask for them. */
public final class SeatHolding {

    /** The condition of the index payment_holding_a_seat as it stands there, so that the index answers and holds it true. */
    public static final String HOLDS_A_SEAT =
            "status in ('COUNT_UPDATED', 'PAYMENT_PROCESSED', 'FINAL_COMPLETED', 'CANCELLATION_FAILED', 'FINAL_COMPENSATION_FAILED')";

    private SeatHolding() {
    }
}
