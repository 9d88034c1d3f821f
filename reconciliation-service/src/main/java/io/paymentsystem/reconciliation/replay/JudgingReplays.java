package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import io.paymentsystem.reconciliation.deadletter.RestState;
import io.paymentsystem.reconciliation.verdict.ReplayCase;
import io.paymentsystem.reconciliation.verdict.Safety;
import io.paymentsystem.reconciliation.verdict.Verdict;
import io.paymentsystem.reconciliation.verdict.Verdicts;
import io.paymentsystem.reconciliation.view.PaymentAccount;
import io.paymentsystem.reconciliation.view.PaymentAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives records their verdicts, once the view knows all that the topics held when the PG's answers were there. */
@Component
class JudgingReplays {

    private static final Logger log = LoggerFactory.getLogger(JudgingReplays.class);

    private final ReplayStore replays;
    private final ReplayRecords records;
    private final OpenCases cases;
    private final PaymentAccounts accounts;
    private final Clock clock;
    private final DeskSettings settings;

    JudgingReplays(ReplayStore replays, ReplayRecords records, OpenCases cases, PaymentAccounts accounts, Clock clock,
            DeskSettings settings) {
        this.replays = replays;
        this.records = records;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    public void judge(UUID id, Collection<OpenCases.Ready> ready) {
        replays.lockRunning(id).ifPresent(replay -> judge(replay, cases.at(id, ready)));
    }

    private void judge(Replay replay, List<OpenCase> open) {
        Map<UUID, PaymentAccount> known = accounts.of(open.stream().map(OpenCase::paymentId).filter(Objects::nonNull).toList());
        Instant now = clock.instant();
        List<Judged> judged = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (OpenCase each : open) {
            Verdict verdict = verdict(each, known.get(each.paymentId()));
            if (isToBeAskedAgain(each, verdict, now)) {
                again.add(each.place());
            } else {
                judged.add(judged(replay, each, verdict));
            }
        }
        records.askAgain(replay.id(), again, now.plus(settings.askAgain()));
        records.judged(replay.id(), judged, now);
    }

    /** The gateway may be at the payment at this moment, as when a cancel of it has only just failed. */
    private boolean isToBeAskedAgain(OpenCase open, Verdict verdict, Instant now) {
        return verdict.equals(Verdicts.SILENCE) && open.answer() != null
                && open.firstAskedAt().isAfter(now.minus(settings.silenceWait()));
    }

    private static Judged judged(Replay replay, OpenCase open, Verdict verdict) {
        boolean sent = open.state() != RestState.REPLAYED && replay.sends(verdict.safety());
        return new Judged(open.place(), sent ? RecordState.APPROVED : RecordState.LEFT, verdict);
    }

    private static Verdict verdict(OpenCase open, @Nullable PaymentAccount account) {
        if (open.state() == RestState.REPLAYED) {
            return Verdict.alreadyDone("it was replayed already; if it died again, replay that one");
        }
        try {
            Verdict verdict = new ReplayCase(Place.parse(open.place()).orElseThrow().original(),
                    Objects.requireNonNullElse(open.value(), ""), open.whole(), account, answer(open)).judge();
            return open.state() == RestState.PARKED ? parked(open, verdict) : verdict;
        } catch (RuntimeException e) {
            log.error("{} cannot be judged", open.place(), e);
            return Verdict.unknown("it cannot be judged: " + e.getMessage());
        }
    }

    /** It takes a person's word, who sees whether anything else is against it. */
    private static Verdict parked(OpenCase open, Verdict otherwise) {
        return otherwise.safety() != Safety.SAFE ? otherwise : Verdict.unsafe(
                "it is parked: it was replayed %d times, and died each time; otherwise %s".formatted(open.replays(), otherwise.reason()));
    }

    private static @Nullable PgInquiryAnswered answer(OpenCase open) {
        return open.answer() == null ? null : EventCodec.read(open.answer().getBytes(StandardCharsets.UTF_8), PgInquiryAnswered.class);
    }
}
