package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.EventHeaders;
import io.paymentsystem.contract.PaymentRequested;
import io.paymentsystem.enrollment.web.ProblemException;
import io.paymentsystem.messaging.TraceParent;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** Payments over HTTP. */
@RestController
class PaymentController {

    private final PaymentIntake intake;
    private final Payments payments;
    private final EndedPayments endedPayments;
    private final WaitSettings settings;

    PaymentController(PaymentIntake intake, Payments payments, EndedPayments endedPayments, WaitSettings settings) {
        this.intake = intake;
        this.payments = payments;
        this.endedPayments = endedPayments;
        this.settings = settings;
    }

    /**
     * Takes a payment, durably once this answers: 202 and where to look, or 200 if the client prefers to wait and the payment ends in
     * that time. The same body again is answered the same way and changes nothing.
     */
    @PostMapping("/payment")
    DeferredResult<ResponseEntity<Payment.View>> submit(
            @RequestBody(required = false) byte @Nullable [] body,
            @RequestHeader(name = EventHeaders.TRACEPARENT, required = false) @Nullable String traceparent,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer) {
        PaymentRequested request = EventCodec.read(body, PaymentRequested.class);
        UUID id = request.paymentId();
        if (!intake.submit(request, TraceParent.continuedOrBegun(traceparent, id))) {
            throw new ProblemException(HttpStatus.CONFLICT,
                    "paymentId %s was used before with another body; that payment is untouched".formatted(id));
        }
        return WaitPreference.of(prefer, settings.longest()).map(wait -> onceEnded(id, wait)).orElseGet(() -> now(id));
    }

    @GetMapping("/payments/{paymentId}")
    Payment.View show(@PathVariable UUID paymentId) {
        return payments.findById(paymentId).map(Payment::view)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no payment " + paymentId));
    }

    private DeferredResult<ResponseEntity<Payment.View>> now(UUID id) {
        var result = new DeferredResult<ResponseEntity<Payment.View>>();
        result.setResult(accepted(id));
        return result;
    }

    private DeferredResult<ResponseEntity<Payment.View>> onceEnded(UUID id, Duration wait) {
        var result = new DeferredResult<ResponseEntity<Payment.View>>(wait.toMillis());
        Runnable forget = endedPayments.await(id, () -> result.setResult(answered(HttpStatus.OK, id)));
        result.onTimeout(() -> result.setResult(accepted(id)));
        result.onCompletion(forget);
        return result;
    }

    private ResponseEntity<Payment.View> accepted(UUID id) {
        return answered(HttpStatus.ACCEPTED, id);
    }

    private ResponseEntity<Payment.View> answered(HttpStatus status, UUID id) {
        return ResponseEntity.status(status).location(URI.create("/payments/" + id)).body(show(id));
    }
}
