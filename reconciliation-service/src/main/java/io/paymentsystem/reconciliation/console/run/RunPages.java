package io.paymentsystem.reconciliation.console.run;

import io.paymentsystem.reconciliation.run.Run;
import io.paymentsystem.reconciliation.run.Runs;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of runs with a button that starts one, and the page of one, which follows it while it is under way. */
@Controller
@RequestMapping("/console/reconciliations")
class RunPages {

    private final Runs runs;
    private final Clock clock;

    RunPages(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("runs", runs.latest());
        return "runs";
    }

    @PostMapping
    String start() {
        return "redirect:/reconciliations/" + runs.start(null);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        fill(id, model);
        return "run";
    }

    /** The part of the page that is asked for again until the run has ended. */
    @GetMapping("/{id}/figures")
    String figures(@PathVariable UUID id, Model model) {
        fill(id, model);
        return "run :: figures";
    }

    private void fill(UUID id, Model model) {
        Run run = runs.find(id).orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND,
                "There is no run %s. Runs that found nothing are forgotten after a while; see the list of the latest.".formatted(id)));
        model.addAttribute("run", run).addAttribute("lasted", lasted(run));
    }

    private @Nullable Duration lasted(Run run) {
        Instant end = run.endedAt() == null ? clock.instant() : run.endedAt();
        return run.startedAt() == null ? null : Duration.between(run.startedAt(), end);
    }
}
