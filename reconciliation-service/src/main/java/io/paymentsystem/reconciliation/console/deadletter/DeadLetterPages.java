package io.paymentsystem.reconciliation.console.deadletter;

import io.paymentsystem.contract.Topic;
import io.paymentsystem.reconciliation.deadletter.DeadLetterContents;
import io.paymentsystem.reconciliation.deadletter.DeadLetterQuery.Wanted;
import io.paymentsystem.reconciliation.deadletter.ShownDeadLetter;
import io.paymentsystem.reconciliation.deadletter.ShownDeadLetters;
import io.paymentsystem.reconciliation.replay.Audit;
import io.paymentsystem.reconciliation.view.PaymentHistories;
import io.paymentsystem.reconciliation.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The list of dead letters, and the page of one. */
@Controller
@RequestMapping("/console/dead-letters")
class DeadLetterPages {

    private final ShownDeadLetters deadLetters;
    private final PaymentHistories payments;
    private final Audit audit;
    private final JsonMapper json;

    DeadLetterPages(ShownDeadLetters deadLetters, PaymentHistories payments, Audit audit, JsonMapper json) {
        this.deadLetters = deadLetters;
        this.payments = payments;
        this.audit = audit;
        this.json = json;
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
        DeadLetterContents contents = deadLetters.contents(id).orElseThrow();
        model.addAttribute("letter", letter).addAttribute("contents", contents).addAttribute("value", indented(contents.value()))
                .addAttribute("audit", audit.of(id));
        if (letter.paymentId() != null) {
            payments.of(letter.paymentId()).ifPresent(payment -> model.addAttribute("payment", payment));
        }
        return "dead-letter";
    }

    /** A line for each field; what is no JSON stays as it is. */
    private @Nullable String indented(@Nullable String value) {
        try {
            return value == null ? null : json.readTree(value).toPrettyString();
        } catch (JacksonException notJson) {
            return value;
        }
    }
}
