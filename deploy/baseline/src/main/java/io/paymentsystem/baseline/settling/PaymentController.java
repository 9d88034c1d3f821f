package io.paymentsystem.baseline.settling;

import io.paymentsystem.baseline.payment.PaymentStatus;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Payments over HTTP. */
@RestController
class PaymentController {

    private final Settling settling;

    PaymentController(Settling settling) {
        this.settling = settling;
    }

    /** Where the payment stands once the request is through. */
    record Answer(UUID paymentId, PaymentStatus status) {
    }

    @PostMapping("/payment")
    Answer pay(@RequestBody PaymentRequest request) {
        return new Answer(request.paymentId(), settling.settle(request));
    }
}
