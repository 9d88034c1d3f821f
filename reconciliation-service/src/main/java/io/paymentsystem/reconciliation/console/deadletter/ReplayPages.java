package io.paymentsystem.reconciliation.console.deadletter;

import io.paymentsystem.reconciliation.console.Typed;
import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import io.paymentsystem.reconciliation.replay.Audit;
import io.paymentsystem.reconciliation.replay.AuditEntry;
import io.paymentsystem.reconciliation.replay.Replays;
import io.paymentsystem.reconciliation.replay.ShownReplay;
import io.paymentsystem.reconciliation.replay.ShownReplayRecord;
import io.paymentsystem.reconciliation.verdict.Safety;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Replays: ordered from the list of dead letters or from a dry run, followed while they are under way, and all that ever were. */
@Controller
class ReplayPages {

    private static final int PAGE = 50;

    private final Replays replays;
    private final Audit audit;
    private final DeskSettings settings;
    private final Clock clock;

    ReplayPages(Replays replays, Audit audit, DeskSettings settings, Clock clock) {
        this.replays = replays;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/console/dead-letters/replays")
    String order(ReplayForm form, DeskForm filters) {
        try {
            return "redirect:/dead-letters/replays/" + replays.order(form.order(filters));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/console/dead-letters/replays")
    String latest(Model model) {
        model.addAttribute("replays", replays.latest());
        return "replays";
    }

    @GetMapping("/console/dead-letters/replays/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String after, Model model) {
        fill(id, verdict, after, model);
        return "replay";
    }

    /** The part of the page that is asked for again as long as something of it may change. */
    @GetMapping("/console/dead-letters/replays/{id}/progress")
    String progress(@PathVariable UUID id, @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String after, Model model) {
        fill(id, verdict, after, model);
        return "replay :: progress";
    }

    @PostMapping("/console/dead-letters/replays/{id}/stop")
    String stop(@PathVariable UUID id, @RequestParam String by, @RequestParam(required = false) @Nullable String reason) {
        if (by.isBlank()) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "Say who stops it.");
        }
        replays.stop(id, by, reason).orElseThrow(() -> unknown(id));
        return "redirect:/dead-letters/replays/" + id;
    }

    @GetMapping("/console/audit")
    String audit(@RequestParam(required = false) @Nullable String after, Model model) {
        List<AuditEntry> entries = audit.page(Typed.text(after), PAGE);
        model.addAttribute("entries", entries);
        if (entries.size() == PAGE) {
            model.addAttribute("older", Typed.address("/audit", Map.of("after", entries.getLast().deadLetter())));
        }
        return "audit";
    }

    private void fill(UUID id, @Nullable String verdict, @Nullable String after, Model model) {
        ShownReplay replay = replays.find(id).orElseThrow(() -> unknown(id));
        Safety only = Typed.read("The verdict", verdict, Safety::named);
        String last = Typed.text(after);
        List<ShownReplayRecord> records = replays.records(id, only, last, PAGE);
        model.addAttribute("followed", isFollowed(replay)).addAttribute("replay", replay).addAttribute("records", records).addAttribute("verdict", only)
                .addAttribute("after", last).addAttribute("verdicts", Safety.values());
        if (records.size() == PAGE) {
            model.addAttribute("older", Typed.address("/dead-letters/replays/" + id, only == null
                    ? Map.of("after", records.getLast().id()) : Map.of("verdict", only.shown(), "after", records.getLast().id())));
        }
    }

    /** Whether the ends of its payments may still come in. */
    private boolean isFollowed(ShownReplay replay) {
        long ended = replay.results().values().stream().mapToLong(Long::longValue).sum();
        return ended < replay.replayed()
                && (replay.endedAt() == null || replay.endedAt().isAfter(clock.instant().minus(settings.followFor())));
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "There is no replay %s. See the list of the latest.".formatted(id));
    }
}
