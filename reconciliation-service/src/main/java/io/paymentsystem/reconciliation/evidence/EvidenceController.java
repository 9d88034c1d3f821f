package io.paymentsystem.reconciliation.evidence;

import io.paymentsystem.reconciliation.web.ProblemException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A payment's evidence by REST. */
@RestController
class EvidenceController {

    private final EvidenceOfPayments evidence;

    EvidenceController(EvidenceOfPayments evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/payments/{paymentId}/evidence")
    Evidence of(@PathVariable UUID paymentId) {
        return evidence.of(paymentId).orElseThrow(() -> new ProblemException(
                HttpStatus.NOT_FOUND, "neither we nor the PG have said anything of payment %s".formatted(paymentId)));
    }
}
