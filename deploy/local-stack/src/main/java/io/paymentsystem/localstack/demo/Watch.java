package io.paymentsystem.localstack.demo;

import io.paymentsystem.localstack.demo.Enrollment.Standing;
import io.paymentsystem.localstack.process.Poll;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Follows payments until they have ended, telling the count whenever it changes. */
final class Watch {

    private static final Standing NOT_TAKEN_IN = new Standing("not taken in", "");

    private final Enrollment enrollment;
    private final PrintStream out;
    private final Map<UUID, Standing> standings = new LinkedHashMap<>();
    private long told = -1;

    Watch(Enrollment enrollment, PrintStream out) {
        this.enrollment = enrollment;
        this.out = out;
    }

    /** Waits until all of the payments have reached this status or gone past it to an end; false when the time was up before. */
    boolean untilAllAre(String status, List<PaymentRequest> requests, Duration limit) {
        return Poll.until(limit, () -> requests.stream()
                .map(request -> enrollment.payment(request.paymentId()).orElse(NOT_TAKEN_IN).status())
                .allMatch(current -> current.equals(status) || Statuses.isLast(current)));
    }

    /** Waits until all of the payments have ended, or the time is up, and gives where each stands then. */
    Map<UUID, Standing> untilAllEnded(List<PaymentRequest> requests, Duration limit) {
        requests.forEach(request -> standings.put(request.paymentId(), NOT_TAKEN_IN));
        Poll.until(limit, () -> {
            standings.replaceAll((paymentId, last) -> Statuses.isLast(last.status()) ? last : ask(paymentId));
            tell();
            return ended() == standings.size();
        });
        return Map.copyOf(standings);
    }

    private Standing ask(UUID paymentId) {
        return enrollment.payment(paymentId).orElse(NOT_TAKEN_IN);
    }

    private long ended() {
        return standings.values().stream().filter(standing -> Statuses.isLast(standing.status())).count();
    }

    private void tell() {
        if (ended() != told) {
            told = ended();
            out.printf("  %2d of %d payments have ended%n", told, standings.size());
        }
    }
}
