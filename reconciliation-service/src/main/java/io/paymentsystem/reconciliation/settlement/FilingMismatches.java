package io.paymentsystem.reconciliation.settlement;

import io.paymentsystem.reconciliation.decision.Decision.Alert;
import io.paymentsystem.reconciliation.decision.Kind;
import io.paymentsystem.reconciliation.discrepancy.Discrepancies;
import io.paymentsystem.reconciliation.discrepancy.Subject;
import io.paymentsystem.reconciliation.discrepancy.Verdict;
import io.paymentsystem.slack.Notification;
import io.paymentsystem.slack.Notifications;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files what a settlement file says otherwise as discrepancies that need a person, each once however often the day is imported, and has
 * Slack told of the day once. What may still come right by itself is not filed.
 */
@Component
class FilingMismatches implements SettlementFindings {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Discrepancies discrepancies;
    private final Notifications notifications;

    FilingMismatches(Discrepancies discrepancies, Notifications notifications) {
        this.discrepancies = discrepancies;
        this.notifications = notifications;
    }

    @Override
    public void found(LocalDate date, List<Mismatch> mismatches) {
        List<Verdict> verdicts = mismatches.stream().filter(mismatch -> !mismatch.informational())
                .map(mismatch -> verdict(date, mismatch)).toList();
        if (discrepancies.judge(null, verdicts).found() > 0) {
            notifications.add(notice(date));
        }
    }

    private static Verdict verdict(LocalDate date, Mismatch mismatch) {
        var subject = new Subject(date + "/" + mismatch.transactionKey(), paymentId(mismatch.orderId()), null, mismatch.fileAmount());
        String reason = "%s of order %s in the settlement of %s: %s".formatted(mismatch.movement(), mismatch.orderId(), date, mismatch.kind());
        return new Verdict(subject, new Alert(Kind.SETTLEMENT_MISMATCH, reason), won(mismatch.ourAmount()),
                "the file %s, the list %s".formatted(won(mismatch.fileAmount()), won(mismatch.listAmount())));
    }

    private static Notification notice(LocalDate date) {
        return new Notification("settlement/" + date, "The settlement of %s does not match".formatted(date), List.of(),
                "Movements of money on which the PG's file, its own list and our books do not agree were found.",
                "*To see them*: `GET /settlements/%s/mismatches` of reconciliation-service.".formatted(date));
    }

    private static @Nullable UUID paymentId(String orderId) {
        return OURS.matcher(orderId).matches() ? UUID.fromString(orderId) : null;
    }

    private static String won(@Nullable Long amount) {
        return amount == null ? "nothing" : String.format(Locale.ROOT, "%,d won", amount);
    }
}
