package io.paymentsystem.reconciliation.view;

import io.paymentsystem.contract.CompensationCompleted;
import io.paymentsystem.contract.CompensationFinal;
import io.paymentsystem.contract.CompensationFirst;
import io.paymentsystem.contract.CompensationSecond;
import io.paymentsystem.contract.PaymentCompleted;
import io.paymentsystem.contract.PaymentCountUpdated;
import io.paymentsystem.contract.PaymentEvent;
import io.paymentsystem.contract.PaymentProcessed;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.contract.PgCancelAnswered;
import io.paymentsystem.contract.PgCancelRequested;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.PgInquiryRequested;

/** Keeps the PG's keys out of the view. */
final class PaymentKeys {

    private PaymentKeys() {
    }

    /** The same event without its paymentKey. Names every kind, so that no new one gets by without the question being asked. */
    static PaymentEvent removedFrom(PaymentEvent event) {
        return switch (event) {
            case PaymentRequested(var id, var courseId, var studentId, var amount, _) ->
                    new PaymentRequested(id, courseId, studentId, amount, null);
            case PaymentCountUpdated(var id, var courseId, var studentId, var amount, _) ->
                    new PaymentCountUpdated(id, courseId, studentId, amount, null);
            case PaymentProcessed _, PaymentCompleted _,
                    CompensationFirst _, CompensationSecond _, CompensationFinal _, CompensationCompleted _,
                    PgCancelRequested _, PgCancelAnswered _, PgInquiryRequested _, PgInquiryAnswered _ -> event;
        };
    }
}
