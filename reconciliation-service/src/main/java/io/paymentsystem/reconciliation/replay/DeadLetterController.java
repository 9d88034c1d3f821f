package io.paymentsystem.reconciliation.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.paymentsystem.reconciliation.deadletter.DeadLetterContents;
import io.paymentsystem.reconciliation.deadletter.DeadLetterCount;
import io.paymentsystem.reconciliation.deadletter.DeadLetterQuery;
import io.paymentsystem.reconciliation.deadletter.ShownDeadLetter;
import io.paymentsystem.reconciliation.deadletter.ShownDeadLetters;
import io.paymentsystem.reconciliation.view.PaymentHistories;
import io.paymentsystem.reconciliation.view.PaymentHistory;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters by REST: how many there are and why, a page of them, and one with its payment beside it. */
@RestController
@RequestMapping("/dead-letters")
class DeadLetterController {

    private final ShownDeadLetters deadLetters;
    private final PaymentHistories payments;
    private final Audit audit;

    DeadLetterController(ShownDeadLetters deadLetters, PaymentHistories payments, Audit audit) {
        this.deadLetters = deadLetters;
        this.payments = payments;
        this.audit = audit;
    }

    /**
     * A page.
     *
     * @param counts of all there are, whatever is listed
     * @param next   what the next page begins after; null on the last
     */
    record Page(List<DeadLetterCount> counts, List<ShownDeadLetter> records, @Nullable String next) {
    }

    /** All about one. */
    record Whole(
            @JsonUnwrapped ShownDeadLetter letter, @JsonUnwrapped DeadLetterContents contents,
            @Nullable PaymentHistory payment, List<AuditEntry> audit) {
    }

    @GetMapping
    Page list(DeadLetterQuery query) {
        if (!query.isWithinLimit()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST,
                    "limit must be from 1 to %d, but is %d".formatted(DeadLetterQuery.LIMIT_MAX, query.limit()));
        }
        List<ShownDeadLetter> page = deadLetters.fitting(query.filter(), query.after(), query.most());
        return new Page(deadLetters.counts(), page, page.size() < query.most() ? null : page.getLast().id());
    }

    @GetMapping("/{topic}/{partition}/{offset}")
    Whole one(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
        String id = topic + "/" + partition + "/" + offset;
        ShownDeadLetter letter = deadLetters.find(id)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no dead letter " + id));
        return new Whole(letter, deadLetters.contents(id).orElseThrow(),
                letter.paymentId() == null ? null : payments.of(letter.paymentId()).orElse(null), audit.of(id));
    }
}
