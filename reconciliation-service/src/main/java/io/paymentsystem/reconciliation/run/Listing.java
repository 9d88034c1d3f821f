package io.paymentsystem.reconciliation.run;

import io.paymentsystem.contract.PgTransactionsAnswered;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** The other direction: reads the PG's own list of a period, page by page, and looks for what we do not say, and for what it does not. */
@Component
class Listing {

    private final PgTransactions transactions;
    private final Discrepancies discrepancies;
    private final Questions questions;
    private final IdGenerator ids;
    private final Clock clock;
    private final RunSettings settings;

    Listing(PgTransactions transactions, Discrepancies discrepancies, Questions questions, IdGenerator ids, Clock clock,
            RunSettings settings) {
        this.transactions = transactions;
        this.discrepancies = discrepancies;
        this.questions = questions;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Takes in a page, and asks for the next or, after the last, compares. A PG that did not answer is asked again, for as long as it takes. */
    Progress read(Run run, Question question) {
        PgTransactionsAnswered answer = question.answer(PgTransactionsAnswered.class);
        return switch (answer.result()) {
            case UNKNOWN -> {
                askFor(question.after(), question.round() + 1, settings.waitAfter(question.round()).toMillis(), run);
                yield Progress.NONE;
            }
            case LISTED -> {
                transactions.add(answer.transactions(), clock.instant());
                if (answer.next() != null) {
                    askFor(answer.next(), 1, 0, run);
                }
                yield Progress.ofTransactions(answer.transactions().size(), answer.next() == null ? compare(run) : 0);
            }
        };
    }

    private void askFor(@Nullable String after, int round, long inMillis, Run run) {
        questions.add(List.of(Question.ofTransactions(ids.generateId(), run.id(), after, round, clock.instant().plusMillis(inMillis))));
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
