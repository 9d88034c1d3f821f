package io.paymentsystem.reconciliation.run;

import io.paymentsystem.reconciliation.discrepancy.DiscrepancyCsv;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Runs by REST: start one now, see how far it is, export what it found. */
@RestController
@RequestMapping("/reconciliations")
class RunController {

    private static final Duration AGE_LIMIT_MAX = Duration.ofDays(365);

    private final Runs runs;
    private final DiscrepancyCsv csv;

    RunController(Runs runs, DiscrepancyCsv csv) {
        this.runs = runs;
        this.csv = csv;
    }

    /**
     * How a run is wanted.
     *
     * @param ageLimit what is younger is left to itself, such as {@code PT30S}; null for the usual
     */
    record Wanted(@Nullable Duration ageLimit) {

        Wanted {
            if (ageLimit != null && (ageLimit.isNegative() || ageLimit.compareTo(AGE_LIMIT_MAX) > 0)) {
                throw new IllegalArgumentException("ageLimit must not be negative, nor longer than a year, but is " + ageLimit);
            }
        }
    }

    /** Starts a run as soon as the one under way has ended; one that waits for that already is as good. */
    @PostMapping
    ResponseEntity<Run> start(@RequestBody(required = false) @Nullable Wanted wanted) {
        UUID id = runs.start(wanted == null ? null : wanted.ageLimit());
        return ResponseEntity.accepted().location(URI.create("/reconciliations/" + id)).body(one(id));
    }

    /** The latest, newest first. */
    @GetMapping
    List<Run> latest() {
        return runs.latest();
    }

    @GetMapping("/{id}")
    Run one(@PathVariable UUID id) {
        return runs.find(id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no run " + id));
    }

    /** All that the run found or changed, as CSV, however much it is. */
    @GetMapping(value = "/{id}/discrepancies.csv", produces = "text/csv")
    ResponseEntity<StreamingResponseBody> export(@PathVariable UUID id) {
        one(id);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reconciliation-%s.csv\"".formatted(id))
                .body(out -> csv.write(id, out));
    }
}
