package io.paymentsystem.reconciliation.view;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The view by REST. It follows the topics by moments: a payment that was just submitted may not be there yet. */
@RestController
class PaymentController {

    private final PaymentHistories histories;
    private final PaymentSearch search;

    PaymentController(PaymentHistories histories, PaymentSearch search) {
        this.histories = histories;
        this.search = search;
    }

    /** A page, those first seen last first; the next begins {@code after} the last of it. */
    @GetMapping("/payments")
    List<FoundPayment> payments(PaymentQuery query) {
        return search.fitting(query);
    }

    @GetMapping("/payments/{paymentId}")
    PaymentHistory payment(@PathVariable UUID paymentId) {
        return histories.of(paymentId).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, "no topic has said anything of payment %s yet".formatted(paymentId)));
    }
}
