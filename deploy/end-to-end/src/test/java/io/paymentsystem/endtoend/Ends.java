package io.paymentsystem.endtoend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How payments ended: asked for a few at a time, and the next only once those have ended, so that asking is no load of its own. */
final class Ends {

    private static final Set<String> UNDER_WAY = Set.of("", "CREATED", "COUNT_UPDATED", "PAYMENT_PROCESSED");
    private static final int REQUESTS_AT_ONCE = 8;
    private static final int LOOKS_PER_ROUND = 200;

    private final Http enrollment;
    private final Map<UUID, String> ends = new ConcurrentHashMap<>();
    private final Map<UUID, String> underWay = new ConcurrentHashMap<>();

    Ends(Http enrollment) {
        this.enrollment = enrollment;
    }

    /** Those that have not ended, with their status; no more than a few hundred are looked at once some have not. */
    Map<UUID, String> missingAmong(Collection<Payment> payments) {
        List<Payment> looked;
        do {
            looked = payments.stream().filter(payment -> !ends.containsKey(payment.id())).limit(LOOKS_PER_ROUND).toList();
            look(looked);
        } while (!looked.isEmpty() && looked.stream().allMatch(payment -> ends.containsKey(payment.id())));
        return looked.stream().map(Payment::id).filter(id -> !ends.containsKey(id))
                .collect(Collectors.toMap(Function.identity(), id -> underWay.getOrDefault(id, "unknown")));
    }

    String of(UUID paymentId) {
        return ends.get(paymentId);
    }

    private void look(List<Payment> payments) {
        try (ExecutorService requests = Executors.newFixedThreadPool(REQUESTS_AT_ONCE)) {
            payments.forEach(payment -> requests.submit(() -> look(payment)));
        }
    }

    private void look(Payment payment) {
        String status = enrollment.get("/payments/" + payment.id()).path("status").asString("");
        (UNDER_WAY.contains(status) ? underWay : ends).put(payment.id(), status);
    }
}
