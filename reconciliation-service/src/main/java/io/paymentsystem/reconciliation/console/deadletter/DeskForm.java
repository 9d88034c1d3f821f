package io.paymentsystem.reconciliation.console.deadletter;

import io.paymentsystem.reconciliation.console.Typed;
import io.paymentsystem.reconciliation.deadletter.DeadLetterQuery;
import io.paymentsystem.reconciliation.deadletter.DeadLetterQuery.Wanted;
import io.paymentsystem.reconciliation.deadletter.RestState;
import io.paymentsystem.reconciliation.replay.Selection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The filters of the desk, as somebody has typed them; times are UTC. */
public record DeskForm(
        @Nullable String topic, @Nullable String because, @Nullable String from, @Nullable String to, @Nullable String courseId,
        @Nullable String paymentId, @Nullable String state, @Nullable String after) {

    static final int PAGE = 50;

    DeadLetterQuery query() {
        return new DeadLetterQuery(Typed.text(topic), Typed.text(because),
                Typed.read("From", from, Typed::time), Typed.read("To", to, Typed::time),
                Typed.read("The course", courseId, Long::valueOf), Typed.read("The payment id", paymentId, UUID::fromString),
                Typed.text(state), Typed.text(after), PAGE);
    }

    /** All that fit and can be replayed, on whatever page they are: the open ones, or the parked ones where those are shown. */
    Selection selection() {
        DeadLetterQuery query = query();
        if (query.wanted() == Wanted.REPLAYED) {
            throw new IllegalArgumentException("What was replayed is not replayed again; if it died again, it is another dead letter.");
        }
        return new Selection(null, null, query.topic(), query.reason(), query.from(), query.to(), query.courseId(), query.paymentId(),
                query.wanted() == Wanted.PARKED ? RestState.PARKED : RestState.OPEN);
    }

    /** Where the page after a dead letter is. */
    String olderThan(String last) {
        Map<String, @Nullable String> typed = new LinkedHashMap<>();
        typed.put("topic", topic);
        typed.put("because", because);
        typed.put("from", from);
        typed.put("to", to);
        typed.put("courseId", courseId);
        typed.put("paymentId", paymentId);
        typed.put("state", state);
        typed.put("after", last);
        return Typed.address("/dead-letters", typed);
    }
}
