package io.paymentsystem.gateway.pg;

import io.paymentsystem.contract.PaymentKey;
import io.paymentsystem.gateway.pg.TossAnswer.Fault;
import io.paymentsystem.gateway.pg.TossAnswer.Nothing;
import io.paymentsystem.gateway.pg.TossAnswer.Shown;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Toss Payments' API as the gateway needs it. The orderId there is our paymentId. Thread-safe. */
final class TossPayments implements PgClient {

    private static final Logger log = LoggerFactory.getLogger(TossPayments.class);
    private static final String LIST = "/v1/transactions?startDate={first}&endDate={last}&limit={limit}";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));
    private static final int CANCEL_REASON_MAX = 200;

    private final TossRequests requests;
    private final TossExchange toss;
    private final Duration patience;

    TossPayments(TossRequests requests, TossExchange toss, Duration patience) {
        this.requests = requests;
        this.toss = toss;
        this.patience = patience;
    }

    @Override
    public Duration patience() {
        return patience;
    }

    @Override
    public PgOutcome approve(UUID paymentId, PaymentKey paymentKey, long amount) {
        var body = new ConfirmBody(paymentKey.value(), paymentId.toString(), amount);
        TossAnswer<TossPayment> answer = toss.send(TossPayment.class, requests.post(paymentId.toString(), body, "/v1/payments/confirm"));
        return switch (answer) {
            case Shown(TossPayment payment) when payment.isDone(paymentId, amount) && payment.approvedAt() != null ->
                    new PgOutcome.Approved(payment.approvedAt());
            case Shown(TossPayment _) -> new PgOutcome.Unknown("the answer is not about this payment");
            case Fault<TossPayment> fault when TossFaults.isRefusal(fault) -> new PgOutcome.Declined(fault.error().toString());
            case Fault<TossPayment> fault -> new PgOutcome.Unknown(undecided(fault));
            case Nothing(String why) -> new PgOutcome.Unknown(why);
        };
    }

    @Override
    public CancelOutcome cancel(UUID paymentId, PaymentKey paymentKey, String idempotencyKey, String reason) {
        TossAnswer<TossPayment> answer = toss.send(TossPayment.class,
                requests.post(idempotencyKey, CancelBody.because(reason), "/v1/payments/{paymentKey}/cancel", paymentKey.value()));
        return switch (answer) {
            case Shown(TossPayment payment) when payment.isAbout(paymentId) && "CANCELED".equals(payment.status()) ->
                    new CancelOutcome.Cancelled();
            case Shown(TossPayment _) -> new CancelOutcome.Unknown("the answer does not show the payment as cancelled");
            case Fault<TossPayment> fault when TossFaults.ALREADY_CANCELED.equals(fault.code()) -> new CancelOutcome.Cancelled();
            case Fault<TossPayment> fault when TossFaults.isRefusalOfACancel(fault) ->
                    new CancelOutcome.Refused(fault.error().toString());
            case Fault<TossPayment> fault -> new CancelOutcome.Unknown(undecided(fault));
            case Nothing(String why) -> new CancelOutcome.Unknown(why);
        };
    }

    @Override
    public InquiryOutcome inquire(UUID paymentId) {
        TossAnswer<TossPayment> answer = toss.send(TossPayment.class, requests.get("/v1/payments/orders/{orderId}", paymentId));
        return switch (answer) {
            case Shown(TossPayment payment) when payment.isAbout(paymentId) -> standing(payment);
            case Shown(TossPayment _) -> new InquiryOutcome.Unknown("the answer is not about this payment");
            case Fault<TossPayment> fault when TossFaults.isNotFound(fault) -> new InquiryOutcome.NotFound();
            case Fault<TossPayment> fault -> new InquiryOutcome.Unknown(undecided(fault));
            case Nothing(String why) -> new InquiryOutcome.Unknown(why);
        };
    }

    @Override
    public ListOutcome list(Instant from, Instant to, @Nullable String after, int limit) {
        TossAnswer<TossTransaction[]> answer = toss.send(TossTransaction[].class, page(from, to, after, limit));
        return switch (answer) {
            case Shown(TossTransaction[] page) -> TossPage.of(page, limit).between(from, to);
            case Fault<TossTransaction[]> fault when TossFaults.isRefusal(fault) -> new ListOutcome.Unusable(fault.error().toString());
            case Fault<TossTransaction[]> fault -> new ListOutcome.Unknown(undecided(fault));
            case Nothing(String why) -> new ListOutcome.Unknown(why);
        };
    }

    /** Toss takes whole seconds, and both ends belong to its period. */
    private HttpRequest page(Instant from, Instant to, @Nullable String after, int limit) {
        String first = DATE.format(from);
        String last = DATE.format(to.minusNanos(1));
        return after == null
                ? requests.get(LIST, first, last, limit)
                : requests.get(LIST + "&startingAfter={after}", first, last, limit, after);
    }

    private static InquiryOutcome standing(TossPayment payment) {
        String status = payment.status() == null ? "no status" : payment.status();
        return switch (status) {
            case "DONE", "PARTIAL_CANCELED", "CANCELED" -> moved(payment, status);
            case "ABORTED", "EXPIRED" -> new InquiryOutcome.NotTaken(
                    payment.failure() == null ? "the payment is " + status + " at the PG" : payment.failure().toString());
            case "READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT" -> new InquiryOutcome.Pending();
            default -> new InquiryOutcome.Unknown("the payment's status at the PG is " + status);
        };
    }

    private static InquiryOutcome moved(TossPayment payment, String status) {
        if (payment.totalAmount() == null || payment.balanceAmount() == null || payment.approvedAt() == null) {
            return new InquiryOutcome.Unknown("the answer lacks amounts or times");
        }
        return status.equals("CANCELED")
                ? new InquiryOutcome.Refunded(payment.totalAmount())
                : new InquiryOutcome.Taken(payment.approvedAt(), payment.totalAmount(), payment.totalAmount() - payment.balanceAmount());
    }

    private static String undecided(Fault<?> fault) {
        if (TossFaults.isOurs(fault)) {
            log.error("The PG refuses our credentials; payments wait until that is mended: {}", fault.error());
        }
        return fault.error().toString();
    }

    private record ConfirmBody(String paymentKey, String orderId, long amount) {

        @Override
        public String toString() {
            return "ConfirmBody[" + orderId + "]";
        }
    }

    private record CancelBody(String cancelReason) {

        static CancelBody because(String reason) {
            String given = reason.isBlank() ? "no reason given" : reason;
            return new CancelBody(given.substring(0, Math.min(given.length(), CANCEL_REASON_MAX)));
        }
    }
}
