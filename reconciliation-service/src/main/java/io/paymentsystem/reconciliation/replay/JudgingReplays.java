package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.reconciliation.deadletter.RestState;
import io.paymentsystem.reconciliation.verdict.ReplayCase;
import io.paymentsystem.reconciliation.verdict.Verdict;
import io.paymentsystem.reconciliation.view.PaymentAccount;
import io.paymentsystem.reconciliation.view.PaymentAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

    JudgingReplays(ReplayStore replays, ReplayRecords records, OpenCases cases, PaymentAccounts accounts, Clock clock) {
        this.replays = replays;
        this.records = records;
        this.cases = cases;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public void judge(UUID id, Collection<String> places) {
        replays.lockRunning(id).ifPresent(replay -> {
            List<OpenCase> open = cases.at(id, places);
            Map<UUID, PaymentAccount> known = accounts.of(open.stream().map(OpenCase::paymentId).filter(Objects::nonNull).toList());
            records.judged(id, open.stream().map(each -> judged(replay, each, known.get(each.paymentId()))).toList(), clock.instant());
        });
    }

    private static Judged judged(Replay replay, OpenCase open, @Nullable PaymentAccount account) {
        if (open.state() == RestState.REPLAYED) {
            return new Judged(open.place(), RecordState.LEFT, Verdict.alreadyDone("it was replayed already; if it died again, replay that one"));
        }
        Verdict verdict = verdict(open, account);
        return new Judged(open.place(), replay.sends(verdict.safety()) ? RecordState.APPROVED : RecordState.LEFT, verdict);
    }

    private static Verdict verdict(OpenCase open, @Nullable PaymentAccount account) {
        if (open.state() == RestState.PARKED) {
            return Verdict.unsafe("it is parked: it was replayed %d times, and died each time".formatted(open.replays()));
        }
        try {
            return new ReplayCase(Place.parse(open.place()).orElseThrow().original(), Objects.requireNonNullElse(open.value(), ""),
                    open.whole(), account, answer(open)).judge();
        } catch (RuntimeException e) {
            log.error("{} cannot be judged", open.place(), e);
            return Verdict.unknown("it cannot be judged: " + e.getMessage());
        }
    }

    private static @Nullable PgInquiryAnswered answer(OpenCase open) {
        return open.answer() == null ? null : EventCodec.read(open.answer().getBytes(StandardCharsets.UTF_8), PgInquiryAnswered.class);
    }
}
