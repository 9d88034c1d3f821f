package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.verdict.Safety;
import io.paymentsystem.reconciliation.web.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays by REST: order one, see how far it is and what it found, stop it, and read what was ever replayed. */
@RestController
@RequestMapping("/dead-letters")
class ReplayController {

    private static final int LIMIT_MAX = 1_000;

    private final Replays replays;
    private final Audit audit;

    ReplayController(Replays replays, Audit audit) {
        this.replays = replays;
        this.audit = audit;
    }

    /**
     * Who stops a replay, and why.
     *
     * @param reason null where nobody says
     */
    record Word(@Nullable String by, @Nullable String reason) {

        Word {
            if (by == null || by.isBlank()) {
                throw new IllegalArgumentException("by must be given: who stops it");
            }
        }
    }

    @PostMapping("/replays")
    ResponseEntity<ShownReplay> order(@RequestBody ReplayOrder order) {
        try {
            UUID id = replays.order(order);
            return ResponseEntity.accepted().location(URI.create("/dead-letters/replays/" + id)).body(one(id));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/replays")
    List<ShownReplay> latest() {
        return replays.latest();
    }

    @GetMapping("/replays/{id}")
    ShownReplay one(@PathVariable UUID id) {
        return replays.find(id).orElseThrow(() -> unknown(id));
    }

    @GetMapping("/replays/{id}/records")
    List<ShownReplayRecord> records(@PathVariable UUID id, @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        one(id);
        return replays.records(id, verdict == null ? null : safety(verdict), after, within(limit));
    }

    @PostMapping("/replays/{id}/stop")
    ShownReplay stop(@PathVariable UUID id, @RequestBody Word word) {
        boolean stopped = replays.stop(id, String.valueOf(word.by()), word.reason()).orElseThrow(() -> unknown(id));
        ShownReplay now = one(id);
        if (!stopped) {
            throw new ProblemException(HttpStatus.CONFLICT, "replay %s is over already: it is %s".formatted(id, now.state()));
        }
        return now;
    }

    @GetMapping("/audit")
    List<AuditEntry> audit(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        return audit.page(after, within(limit));
    }

    private static Safety safety(String name) {
        try {
            return Safety.named(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static int within(int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "limit must be from 1 to %d, but is %d".formatted(LIMIT_MAX, limit));
        }
        return limit;
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "there is no replay " + id);
    }
}
