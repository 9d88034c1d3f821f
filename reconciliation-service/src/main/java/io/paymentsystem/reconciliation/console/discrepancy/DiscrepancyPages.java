package io.paymentsystem.reconciliation.console.discrepancy;

import io.paymentsystem.reconciliation.decision.Kind;
import io.paymentsystem.reconciliation.discrepancy.Discrepancy;
import io.paymentsystem.reconciliation.discrepancy.DiscrepancyQuery;
import io.paymentsystem.reconciliation.discrepancy.Operators;
import io.paymentsystem.reconciliation.discrepancy.Operators.Heard;
import io.paymentsystem.reconciliation.discrepancy.OperatorsWord;
import io.paymentsystem.reconciliation.discrepancy.ShownDiscrepancies;
import io.paymentsystem.reconciliation.discrepancy.State;
import io.paymentsystem.reconciliation.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of discrepancies, the page of one, and the buttons on it, which do what the same requests do by REST. */
@Controller
@RequestMapping("/console/discrepancies")
class DiscrepancyPages {

    private static final int PAGE = 50;

    private final ShownDiscrepancies shown;
    private final Operators operators;

    DiscrepancyPages(ShownDiscrepancies shown, Operators operators) {
        this.shown = shown;
        this.operators = operators;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Kind kind, @RequestParam(required = false) @Nullable State state,
                @RequestParam(required = false) @Nullable UUID run, @RequestParam(required = false) @Nullable UUID after, Model model) {
        List<Discrepancy> found = shown.fitting(new DiscrepancyQuery(kind, state, null, null, run, after, PAGE));
        model.addAttribute("found", found).addAttribute("kind", kind).addAttribute("state", state).addAttribute("run", run)
                .addAttribute("kinds", Kind.values()).addAttribute("states", State.values());
        if (found.size() == PAGE) {
            model.addAttribute("older", UriComponentsBuilder.fromPath("/discrepancies")
                    .queryParamIfPresent("kind", Optional.ofNullable(kind)).queryParamIfPresent("state", Optional.ofNullable(state))
                    .queryParamIfPresent("run", Optional.ofNullable(run)).queryParam("after", found.getLast().id()).toUriString());
        }
        return "discrepancies";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("shown", find(id));
        return "discrepancy";
    }

    @PostMapping("/{id}/repair")
    String repair(@PathVariable UUID id, @RequestParam String by, @RequestParam String reason, Model model, HttpServletResponse response) {
        return hear(id, by, reason, word -> operators.repair(id, word),
                "There is nothing to send that would repair it. Once it is seen to elsewhere, settle it.", model, response);
    }

    @PostMapping("/{id}/settle")
    String settle(@PathVariable UUID id, @RequestParam String by, @RequestParam String reason, Model model, HttpServletResponse response) {
        return hear(id, by, reason, word -> operators.settle(id, word), "It is over already.", model, response);
    }

    private String hear(UUID id, String by, String reason, Function<OperatorsWord, Heard> doing, String impossible,
                        Model model, HttpServletResponse response) {
        OperatorsWord word;
        try {
            word = new OperatorsWord(by, reason);
        } catch (IllegalArgumentException e) {
            return refused(id, by, reason, HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), model, response);
        }
        return switch (doing.apply(word)) {
            case DONE -> "redirect:/discrepancies/" + id;
            case UNKNOWN -> throw unknown(id);
            case IMPOSSIBLE -> refused(id, by, reason, HttpStatus.CONFLICT, impossible, model, response);
        };
    }

    /** The page again, with what is wrong and what was typed. */
    private String refused(UUID id, String by, String reason, HttpStatus status, String problem,
                           Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem).addAttribute("by", by).addAttribute("reason", reason);
        return one(id, model);
    }

    private ShownDiscrepancies.Shown find(UUID id) {
        return shown.find(id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no discrepancy %s. Look for it in the list of them.".formatted(id));
    }
}
