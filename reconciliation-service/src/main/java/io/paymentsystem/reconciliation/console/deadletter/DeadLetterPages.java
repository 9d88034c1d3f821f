package io.paymentsystem.reconciliation.console.deadletter;

import io.paymentsystem.contract.Topic;
import io.paymentsystem.reconciliation.deadletter.DeadLetterQuery.Wanted;
import io.paymentsystem.reconciliation.deadletter.ShownDeadLetter;
import io.paymentsystem.reconciliation.deadletter.ShownDeadLetters;
import io.paymentsystem.reconciliation.replay.Audit;
import io.paymentsystem.reconciliation.view.PaymentHistories;
import io.paymentsystem.reconciliation.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of dead letters, and the page of one. */
@Controller
@RequestMapping("/console/dead-letters")
class DeadLetterPages {

    private final ShownDeadLetters deadLetters;
    private final PaymentHistories payments;
    private final Audit audit;

    DeadLetterPages(ShownDeadLetters deadLetters, PaymentHistories payments, Audit audit) {
        this.deadLetters = deadLetters;
        this.payments = payments;
        this.audit = audit;
    }

    @GetMapping
    String list(DeskForm form, Model model, HttpServletResponse response) {
        model.addAttribute("form", form).addAttribute("counts", deadLetters.counts()).addAttribute("states", Wanted.values())
                .addAttribute("topics", Arrays.stream(Topic.values()).map(Topic::deadLetterTopicName).toList());
        try {
            List<ShownDeadLetter> found = deadLetters.fitting(form.query().filter(), form.query().after(), DeskForm.PAGE);
            model.addAttribute("found", found);
            if (found.size() == DeskForm.PAGE) {
                model.addAttribute("older", form.olderThan(found.getLast().id()));
            }
        } catch (ProblemException e) {
            response.setStatus(e.getStatusCode().value());
            model.addAttribute("problem", e.getBody().getDetail());
        }
        return "dead-letters";
    }

    @GetMapping("/{topic}/{partition}/{offset}")
    String one(@PathVariable String topic, @PathVariable int partition, @PathVariable long offset, Model model) {
        String id = topic + "/" + partition + "/" + offset;
        ShownDeadLetter letter = deadLetters.find(id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
                "There is no dead letter %s. Look for it in the list of them.".formatted(id)));
        model.addAttribute("letter", letter).addAttribute("contents", deadLetters.contents(id).orElseThrow())
                .addAttribute("audit", audit.of(id));
        if (letter.paymentId() != null) {
            payments.of(letter.paymentId()).ifPresent(payment -> model.addAttribute("payment", payment));
        }
        return "dead-letter";
    }
}
