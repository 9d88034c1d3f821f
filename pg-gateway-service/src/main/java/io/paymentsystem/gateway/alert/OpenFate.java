package io.paymentsystem.gateway.alert;

import io.paymentsystem.gateway.payment.Order;
import io.paymentsystem.gateway.payment.Payments.LongOpen;
import io.paymentsystem.gateway.payment.PgPayment;
import io.paymentsystem.gateway.payment.PgPaymentState;
import io.paymentsystem.slack.Notification;
import io.paymentsystem.slack.Notification.Field;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What Slack is told of a payment of open fate. */
final class OpenFate {

    private OpenFate() {
    }

    static Notification notification(LongOpen open) {
        Order order = open.payment().order();
        return new Notification(
                "open-fate/%s/%s".formatted(order.paymentId(), open.since()),
                "What became of the money is open for long: payment " + order.paymentId(),
                List.of(new Field("Payment", order.paymentId().toString()),
                        new Field("Course", Long.toString(order.courseId())),
                        new Field("Amount", String.format(Locale.ROOT, "%,d won", order.amount())),
                        new Field("State", open.payment().state().name()),
                        new Field("Since", open.since().toString())),
                reason(open.payment()),
                "*Nothing is lost*: the PG is asked on until it answers. If this goes on, see what the PG has about it as an order.");
    }

    private static String reason(PgPayment payment) {
        PgPaymentState state = payment.state();
        return switch (state) {
            case REQUESTED, UNKNOWN -> Objects.requireNonNullElse(payment.reason(), "the PG has not said whether it took the money");
            case FENCING -> "the PG has not said whether it took money that is not wanted any more";
            case CANCELLING, VOIDING -> "the PG has not said that it gave the money back";
            case APPROVED, DECLINED, WATCHED, FENCED, REFUNDED -> throw new IllegalArgumentException(state + " is not open");
        };
    }
}
