package io.paymentsystem.reconciliation.console.payment;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.evidence.Evidence;
import io.paymentsystem.reconciliation.evidence.EvidenceOfPayments;
import io.paymentsystem.reconciliation.view.FoundPayment;
import io.paymentsystem.reconciliation.view.PaymentHistory;
import io.paymentsystem.reconciliation.view.PaymentSearch;
import io.paymentsystem.reconciliation.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The search for payments, and the page of one. */
@Controller
@RequestMapping("/console/payments")
class PaymentPages {

    private final PaymentSearch search;
    private final EvidenceOfPayments evidence;

    PaymentPages(PaymentSearch search, EvidenceOfPayments evidence) {
        this.search = search;
        this.evidence = evidence;
    }

    @GetMapping
    String find(SearchForm form, Model model, HttpServletResponse response) {
        model.addAttribute("form", form).addAttribute("statuses", PaymentStatus.values());
        try {
            UUID wanted = form.payment();
            if (wanted != null) {
                return "redirect:/payments/" + wanted;
            }
            List<FoundPayment> found = search.fitting(form.query());
            model.addAttribute("found", found);
            if (found.size() == SearchForm.PAGE) {
                model.addAttribute("older", form.olderThan(found.getLast().paymentId()));
            }
        } catch (ProblemException e) {
            response.setStatus(e.getStatusCode().value());
            model.addAttribute("problem", e.getBody().getDetail());
        }
        return "payments";
    }

    @GetMapping("/{paymentId}")
    String one(@PathVariable UUID paymentId, Model model) {
        Evidence known = evidence.of(paymentId).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
                ("Nothing is known of payment %s: no topic and no answer of the PG has named it. If it was submitted just now, "
                        + "reload this page in a moment; otherwise check the id, or search by course or student.").formatted(paymentId)));
        model.addAttribute("evidence", known);
        PaymentHistory ours = known.ours();
        if (ours != null) {
            model.addAttribute("picture", FlowPicture.of(ours.timeline()));
        }
        return "payment";
    }
}
