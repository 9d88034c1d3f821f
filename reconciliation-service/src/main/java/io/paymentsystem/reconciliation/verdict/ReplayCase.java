package io.paymentsystem.reconciliation.verdict;

import io.paymentsystem.contract.Event;
import io.paymentsystem.contract.EventCodec;
import io.paymentsystem.contract.MalformedEventException;
import io.paymentsystem.contract.PgInquiryAnswered;
import io.paymentsystem.contract.Topic;
import io.paymentsystem.reconciliation.decision.OurStanding;
import io.paymentsystem.reconciliation.decision.PgStanding;
import io.paymentsystem.reconciliation.view.PaymentAccount;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a replay is judged.
 *
 * @param original the topic that the record would go back to
 * @param value    the record's value, with the paymentKey masked
 * @param whole    whether the dead letter is all of the record that died
 * @param account  how the payment stands by the view; null where no topic has asked for it
 * @param answer   the PG's answer of this moment; null where it was not asked, or there is none
 */
public record ReplayCase(
        Topic original, String value, boolean whole, @Nullable PaymentAccount account, @Nullable PgInquiryAnswered answer) {

    /** The verdict, with its reason. */
    public Verdict judge() {
        if (!whole) {
            return Verdict.unsafe("it was cut when it died, so what would be replayed is not what was sent");
        }
        try {
            return judge(EventCodec.read(value.getBytes(StandardCharsets.UTF_8), original.eventType()));
        } catch (MalformedEventException e) {
            return Verdict.unknown("it cannot be read, and would come back: " + e.getMessage());
        }
    }

    private Verdict judge(Event event) {
        Work work = Work.of(event);
        if (!work.touchesAPayment()) {
            return Verdicts.of(work, OurStanding.UNDECIDED, PgStanding.SILENT);
        }
        if (account == null) {
            return Verdict.unknown("no topic has asked for its payment");
        }
        return StatedTerms.in(event).flatMap(terms -> terms.against(account))
                .orElseGet(() -> Verdicts.of(work, account.standing(Instant.MIN), pg(account)));
    }

    private PgStanding pg(PaymentAccount account) {
        return answer == null ? PgStanding.SILENT : PgStanding.of(answer, account.amount());
    }
}
