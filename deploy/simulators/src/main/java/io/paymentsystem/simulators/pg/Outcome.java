package io.paymentsystem.simulators.pg;

import io.paymentsystem.simulators.http.Refusal;
import io.paymentsystem.simulators.http.Reply;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request: the answer that its idempotency key stands for, and what this caller gets to see of it.
 *
 * @param answer null when nothing was done, so that the same key may be tried again
 */
record Outcome(Reply.@Nullable Json answer, Reply reply) {

    static Outcome shown(Reply.Json answer) {
        return new Outcome(answer, answer);
    }

    static Outcome hidden(Reply.Json answer, Reply reply) {
        return new Outcome(answer, reply);
    }

    static Outcome failed() {
        return new Outcome(null, PgError.FAILED_INTERNAL_SYSTEM_PROCESSING.refusal().reply());
    }

    /** A business answer: the payment, or why not. */
    static Reply.Json answer(Supplier<Payment> work) {
        try {
            return Reply.json(200, work.get());
        } catch (Refusal refusal) {
            return refusal.reply();
        }
    }
}
