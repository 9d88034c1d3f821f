package io.paymentsystem.compensation.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The ledger for looking. */
@RestController
class CompensationController {

    private final LedgerEntries entries;

    CompensationController(LedgerEntries entries) {
        this.entries = entries;
    }

    /** The compensations of a payment, oldest first; 404 with a problem when it has none. */
    @GetMapping("/compensations/{paymentId}")
    List<RecordedCompensation> compensations(@PathVariable UUID paymentId) {
        List<RecordedCompensation> recorded = entries.findRecorded(paymentId);
        if (recorded.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no compensation of payment " + paymentId + ".");
        }
        return recorded;
    }
}
