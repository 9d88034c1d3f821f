package io.paymentsystem.reconciliation.settlement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** Settlements by REST. Lists come in pages: what a page names as the next is where {@code after} begins it. */
@RestController
@RequestMapping("/settlements")
class SettlementController {

    private static final int PAGE_MAX = 1_000;
    private static final String PAGE_USUAL = "100";
    private static final String AFTER_ALL_DATES = "9999-12-31";

    private final Importing importing;
    private final Settlements settlements;
    private final BadLines badLines;
    private final Mismatches mismatches;

    SettlementController(Importing importing, Settlements settlements, BadLines badLines, Mismatches mismatches) {
        this.importing = importing;
        this.settlements = settlements;
        this.badLines = badLines;
        this.mismatches = mismatches;
    }

    /** Imports a file while it arrives; answers 201 for a day's first one, 200 where it has taken the place of another. */
    @PutMapping(path = "/{date}", consumes = "text/csv")
    ResponseEntity<Settlement> put(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date, InputStream file) {
        Imported imported = importing.importFile(date, file);
        return ResponseEntity.status(imported.first() ? HttpStatus.CREATED : HttpStatus.OK).body(imported.settlement());
    }

    /** The settlements from the latest day on. */
    @GetMapping
    Page<Settlement> all(
            @RequestParam(defaultValue = AFTER_ALL_DATES) @DateTimeFormat(iso = ISO.DATE) LocalDate after,
            @RequestParam(defaultValue = PAGE_USUAL) int limit) {
        List<Settlement> page = settlements.before(after, checked(limit));
        return Page.of(page, limit, Settlement::date);
    }

    @GetMapping("/{date}")
    Settlement one(@PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date) {
        return settlements.of(date).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, "no settlement of %s was imported".formatted(date)));
    }

    /** What is kept of the bad lines, in the order of their numbers. */
    @GetMapping("/{date}/bad-lines")
    Page<BadLine> badLines(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = PAGE_USUAL) int limit) {
        List<BadLine> page = badLines.page(one(date).date(), after, checked(limit));
        return Page.of(page, limit, BadLine::line);
    }

    /** The mismatches of one kind, or all of them, in the order of their transactionKeys. */
    @GetMapping("/{date}/mismatches")
    Page<Mismatch> mismatches(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(required = false) Mismatch.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = PAGE_USUAL) int limit) {
        List<Mismatch> page = mismatches.page(one(date).date(), kind, after, checked(limit));
        return Page.of(page, limit, Mismatch::transactionKey);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > PAGE_MAX) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit must be from 1 to %d, but is %d".formatted(PAGE_MAX, limit));
        }
        return limit;
    }

    @ExceptionHandler
    ProblemDetail notOfThatType(MethodArgumentTypeMismatchException mismatch) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
                "%s cannot be '%s'".formatted(mismatch.getName(), mismatch.getValue()));
    }
}
