package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.ListResult;
import io.paymentsystem.contract.PgTransactionsAnswered;
import io.paymentsystem.messaging.Received;
import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.reconciliation.discrepancy.Discrepancies;
import io.paymentsystem.reconciliation.discrepancy.Discrepancies.Finding;
import io.paymentsystem.reconciliation.discrepancy.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** The other direction: reads the PG's own list of a period, page by page, and looks for what we do not say, and for what it does not. */
@Component
class Listing {

    private static final Logger log = LoggerFactory.getLogger(Listing.class);

    private final PgTransactions transactions;
    private final Discrepancies discrepancies;
    private final Questions questions;
    private final RunStore runs;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;
    private final RunSettings settings;

    Listing(PgTransactions transactions, Discrepancies discrepancies, Questions questions, RunStore runs, Outbox outbox, IdGenerator ids,
            Clock clock, RunSettings settings) {
        this.transactions = transactions;
        this.discrepancies = discrepancies;
        this.questions = questions;
        this.runs = runs;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Takes in pages that are followed by others, and asks for those at once: nothing is concluded before the last, so nobody has to be
     * waited for. A page that comes twice, or that nobody waits for any more, is left out.
     */
    @Transactional
    public void leafThrough(List<Received<PgTransactionsAnswered>> batch) {
        for (Received<PgTransactionsAnswered> received : batch) {
            PgTransactionsAnswered page = received.event();
            if (page.result() == ListResult.LISTED && page.next() != null) {
                questions.take(List.of(page.requestId())).forEach(question -> turn(page, runs.find(question.runId()).orElseThrow()));
            }
        }
    }

    private void turn(PgTransactionsAnswered page, Run run) {
        Instant now = clock.instant();
        transactions.add(page.transactions(), now);
        runs.count(run.id(), Progress.ofTransactions(page.transactions().size(), 0));
        Question next = Question.ofTransactions(ids.generateId(), run.id(), page.next(), 1, now);
        questions.add(List.of(next));
        questions.asked(next.requestId(), now);
        outbox.append(next.asking(run));
    }

    /**
     * Takes in the last page and compares. A PG that did not answer is asked again a few times; then the next run reads the same period,
     * so that a list that cannot be read stops nothing else.
     */
    Progress read(Run run, Question question) {
        PgTransactionsAnswered answer = question.answer(PgTransactionsAnswered.class);
        return switch (answer.result()) {
            case UNKNOWN -> {
                askAgain(run, question);
                yield Progress.NONE;
            }
            case LISTED -> {
                transactions.add(answer.transactions(), clock.instant());
                runs.listed(run.id());
                yield Progress.ofTransactions(answer.transactions().size(), compare(run));
            }
        };
    }

    private void askAgain(Run run, Question question) {
        if (question.round() < settings.roundsMax()) {
            questions.add(List.of(Question.ofTransactions(ids.generateId(), run.id(), question.after(), question.round() + 1,
                    clock.instant().plus(settings.waitAfter(question.round())))));
        } else {
            log.warn("The PG does not give its list from {} on; the next run asks for it again", run.listedFrom());
        }
    }

    private int compare(Run run) {
        Instant from = Objects.requireNonNull(run.listedFrom());
        Instant to = Objects.requireNonNull(run.cutoff());
        List<Verdict> verdicts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Set<UUID> toAsk = new LinkedHashSet<>(transactions.saidButNotListed(from, to));
        for (ListedOrder order : transactions.remarkableOrders(from, to)) {
            switch (order.remark()) {
                case ListedOrder.Remark.None _ -> { }
                case ListedOrder.Remark.Decided(Verdict verdict) -> verdicts.add(verdict);
                case ListedOrder.Remark.Found(Finding finding) -> {
                    findings.add(finding);
                    toAsk.add(Objects.requireNonNull(order.paymentId()));
                }
                case ListedOrder.Remark.Ask _ -> toAsk.add(Objects.requireNonNull(order.paymentId()));
            }
        }
        ask(run, toAsk);
        return discrepancies.judge(run.id(), verdicts).found() + discrepancies.found(run.id(), findings);
    }

    /** The list has said once what is surprising, so the answer is the last word. */
    private void ask(Run run, Set<UUID> payments) {
        Instant now = clock.instant();
        questions.add(payments.stream()
                .map(payment -> Question.ofPayment(ids.generateId(), run.id(), payment, Question.CONFIRMING, now)).toList());
    }
}
