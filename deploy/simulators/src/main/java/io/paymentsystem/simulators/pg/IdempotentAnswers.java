package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Refusal;
import io.paymentsystem.simulators.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first answers by Idempotency-Key. As with Toss Payments, a key belongs to the address that it was sent to, is valid for
 * 15 days from its first use, and stands for the first answer, be it good or bad. A request during which nothing was done leaves
 * its key unused. Toss documents no check of the body and would replay the first answer to a request about something else;
 * the simulator refuses such a request, so that the mistake shows.
 */
final class IdempotentAnswers {

    static final Duration VALIDITY = Duration.ofDays(15);
    static final int MAX_KEY = 300;

    private record Scope(String address, String key) {
    }

    /** The first use of a key, without an answer while it is being processed. */
    private record Use(Object request, Instant at, Reply.@Nullable Json answer) {
    }

    private final Map<Scope, Use> uses = new ConcurrentHashMap<>();
    private final Clock clock;

    IdempotentAnswers(Clock clock) {
        this.clock = clock;
    }

    /**
     * Does the work unless the key has been used: then replays its answer.
     *
     * @param key     the header's value, or null when there was none: then the work is always done
     * @param request what was asked for, compared by {@code equals} with what the key was used for first
     * @throws Refusal when the key is too long, in use at this moment, or was used for another request
     */
    Reply once(@Nullable String key, String address, Object request, Supplier<Outcome> work) {
        if (key == null) {
            return work.get().reply();
        }
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw PgError.INVALID_IDEMPOTENCY_KEY.refusal();
        }
        Use mine = new Use(request, clock.instant(), null);
        Scope scope = new Scope(address, key);
        Use valid = uses.compute(scope, (id, earlier) -> earlier == null || isOver(earlier) ? mine : earlier);
        return valid == mine ? first(scope, mine, work) : replay(valid, request);
    }

    void clear() {
        uses.clear();
    }

    private boolean isOver(Use use) {
        return use.answer() != null && clock.instant().isAfter(use.at().plus(VALIDITY));
    }

    private Reply first(Scope scope, Use use, Supplier<Outcome> work) {
        Reply.Json answer = null;
        try {
            Outcome outcome = work.get();
            answer = outcome.answer();
            return outcome.reply();
        } finally {
            Use answered = answer == null ? null : new Use(use.request(), use.at(), answer);
            uses.computeIfPresent(scope, (id, current) -> current == use ? answered : current);
        }
    }

    private static Reply replay(Use use, Object request) {
        if (!use.request().equals(request)) {
            throw PgError.INVALID_IDEMPOTENCY_KEY.refusal("The Idempotency-Key was used for another request; use a new key for a new one.");
        }
        if (use.answer() == null) {
            throw PgError.IDEMPOTENT_REQUEST_PROCESSING.refusal();
        }
        return use.answer();
    }
}
