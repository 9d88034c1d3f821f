package io.paymentsystem.reconciliation.console.payment;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.console.Typed;
import io.paymentsystem.reconciliation.view.PaymentQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into the search, as text; times are UTC. */
record SearchForm(
        @Nullable String paymentId, @Nullable String courseId, @Nullable String studentId, @Nullable String status,
        @Nullable String from, @Nullable String to, @Nullable String after) {

    static final int PAGE = 50;

    /** The payment that is looked for by its id; null where it is not by that. */
    @Nullable UUID payment() {
        return Typed.read("The payment id", paymentId, UUID::fromString);
    }

    /** Refused where something cannot be what it stands for. */
    PaymentQuery query() {
        return new PaymentQuery(
                Typed.read("The course", courseId, Long::valueOf), Typed.read("The student", studentId, Long::valueOf),
                Typed.read("The status", status, PaymentStatus::valueOf),
                Typed.read("From", from, Typed::time), Typed.read("To", to, Typed::time),
                Typed.read("The place to go on from", after, UUID::fromString), PAGE);
    }

    /** Where the page after a payment is. */
    String olderThan(UUID last) {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("courseId", courseId);
        typed.put("studentId", studentId);
        typed.put("status", status);
        typed.put("from", from);
        typed.put("to", to);
        typed.put("after", last.toString());
        return Typed.address("/payments", typed);
    }
}
