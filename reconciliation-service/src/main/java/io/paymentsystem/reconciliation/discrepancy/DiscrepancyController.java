package io.paymentsystem.reconciliation.discrepancy;

import io.paymentsystem.reconciliation.discrepancy.Operators.Heard;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Discrepancies by REST: newest first, a page of them, one with its life, and a person's word on one. */
@RestController
@RequestMapping("/discrepancies")
class DiscrepancyController {

    private final ShownDiscrepancies shown;
    private final Operators operators;

    DiscrepancyController(ShownDiscrepancies shown, Operators operators) {
        this.shown = shown;
        this.operators = operators;
    }

    /** A page; the next begins {@code after} the last of it. */
    @GetMapping
    List<Discrepancy> list(DiscrepancyQuery query) {
        if (!query.isWithinLimit()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST,
                    "limit must be from 1 to %d, but is %d".formatted(DiscrepancyQuery.LIMIT_MAX, query.limit()));
        }
        return shown.fitting(query);
    }

    @GetMapping("/{id}")
    ShownDiscrepancies.Shown one(@PathVariable UUID id) {
        return shown.find(id).orElseThrow(() -> unknown(id));
    }

    @PostMapping("/{id}/repair")
    ShownDiscrepancies.Shown repair(@PathVariable UUID id, @RequestBody OperatorsWord word) {
        return answer(id, operators.repair(id, word), "there is nothing to send that would repair it; once it is seen to, settle it");
    }

    @PostMapping("/{id}/settle")
    ShownDiscrepancies.Shown settle(@PathVariable UUID id, @RequestBody OperatorsWord word) {
        return answer(id, operators.settle(id, word), "it is over already");
    }

    private ShownDiscrepancies.Shown answer(UUID id, Heard heard, String impossible) {
        return switch (heard) {
            case DONE -> one(id);
            case UNKNOWN -> throw unknown(id);
            case IMPOSSIBLE -> throw new ProblemException(HttpStatus.CONFLICT,
                    "discrepancy %s is %s: %s".formatted(id, one(id).discrepancy().state(), impossible));
        };
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "there is no discrepancy " + id);
    }
}
