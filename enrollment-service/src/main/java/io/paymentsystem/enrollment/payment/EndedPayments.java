package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells who waits that a payment has ended. The database is asked, for all of them at once, so it does not matter which replica ends
 * the payment.
 */
@Component
class EndedPayments {

    private static final String[] ENDED =
            Arrays.stream(PaymentStatus.values()).filter(PaymentStatus::ended).map(Enum::name).toArray(String[]::new);

    private final JdbcClient jdbc;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

    EndedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Waiting(UUID paymentId, Runnable then) {
    }

    /** Runs {@code then} once, soon after the payment has ended, unless the returned handle is run before. */
    Runnable await(UUID paymentId, Runnable then) {
        var entry = new Waiting(paymentId, then);
        waiting.add(entry);
        return () -> waiting.remove(entry);
    }

    @Scheduled(fixedDelayString = "${enrollment.wait.interval:50ms}")
    void tell() {
        List<Waiting> now = List.copyOf(waiting);
        if (now.isEmpty()) {
            return;
        }
        Set<UUID> ended = ended(now);
        now.stream().filter(entry -> ended.contains(entry.paymentId()) && waiting.remove(entry)).forEach(entry -> entry.then().run());
    }

    private Set<UUID> ended(List<Waiting> now) {
        return jdbc.sql("select id from payment where id = any(?::uuid[]) and status = any(?)")
                .param(now.stream().map(entry -> entry.paymentId().toString()).toArray(String[]::new))
                .param(ENDED)
                .query(UUID.class).set();
    }
}
