package io.paymentsystem.reconciliation.run;

import io.paymentsystem.outbox.Outbox;
import io.paymentsystem.reconciliation.discrepancy.Discrepancies;
import io.paymentsystem.reconciliation.discrepancy.Verdict;
import io.paymentsystem.reconciliation.view.PaymentAccount;
import io.paymentsystem.reconciliation.view.PaymentAccounts;
import io.paymentsystem.reconciliation.view.TopicEnds;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.IdGenerator;

/** Decides about payments by the PG's answers, writes down what was found, and sends the repairs: all in the caller's transaction. */
@Component
class Judging {

    private final PaymentAccounts accounts;
    private final Discrepancies discrepancies;
    private final Questions questions;
    private final Outbox outbox;
    private final IdGenerator ids;
    private final Clock clock;
    private final RunSettings settings;

    Judging(PaymentAccounts accounts, Discrepancies discrepancies, Questions questions, Outbox outbox, IdGenerator ids, Clock clock,
            RunSettings settings) {
        this.accounts = accounts;
        this.discrepancies = discrepancies;
        this.questions = questions;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /** Judges the payments that were asked about; those that only the PG was talked to about are nobody's. */
    Progress judge(Run run, List<Question> answered, TopicEnds takenUp) {
        Map<UUID, PaymentAccount> known = accounts.of(answered.stream().map(Question::paymentId).toList());
        Instant now = clock.instant();
        List<Case> cases = answered.stream()
                .flatMap(question -> Optional.ofNullable(known.get(question.paymentId())).stream()
                        .map(account -> Case.of(question, account, now.minus(settings.holdLimit()), takenUp)))
                .toList();
        var outcome = discrepancies.judge(run.id(), cases.stream().filter(each -> !each.isSurprising()).map(Case::verdict).toList());
        Set<Verdict> repaired = new HashSet<>(outcome.repairs());
        List<Case> repairs = cases.stream().filter(each -> repaired.contains(each.verdict())).toList();
        outbox.append(repairs.stream().map(each -> each.repair(run.id())).toList());
        lookAgain(cases.stream().filter(each -> each.isOpen(repaired.contains(each.verdict()))).toList(), now);
        return Progress.ofPayments(answered.size(), outcome.found(), repairs.size());
    }

    private void lookAgain(List<Case> cases, Instant now) {
        questions.add(cases.stream().map(Case::question)
                .filter(question -> question.round() < settings.roundsMax())
                .map(question -> Question.ofPayment(ids.generateId(), question.runId(), question.paymentId(), question.round() + 1,
                        now.plus(settings.waitAfter(question.round()))))
                .toList());
    }
}
