package io.paymentsystem.gateway.payment;

import io.paymentsystem.gateway.payment.Finding.Kind;
import io.paymentsystem.gateway.payment.Transition.Ignored;
import io.paymentsystem.gateway.payment.Transition.Move;
import io.paymentsystem.gateway.payment.Transition.Publication;
import io.paymentsystem.gateway.payment.Transition.Refused;
import io.paymentsystem.testsupport.GeneratedSection;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateTableTests {

    @Test
    void architecturePageShowsTheTransitions() {
        new GeneratedSection("docs/architecture.md", "gateway-states").says(Arrays.stream(PgPaymentState.values())
                .map(StateTableTests::row)
                .collect(Collectors.joining("\n", header(), "")));
    }

    private static String header() {
        String names = Arrays.stream(Kind.values()).map(kind -> kind.name().toLowerCase().replace('_', ' '))
                .collect(Collectors.joining(" | "));
        return "| state | " + names + " |\n|---" + "|---".repeat(Kind.values().length) + "|\n";
    }

    private static String row(PgPaymentState from) {
        return Arrays.stream(Kind.values()).map(finding -> cell(Transitions.of(from, finding)))
                .collect(Collectors.joining(" | ", "| " + from + " | ", " |"));
    }

    private static String cell(Transition transition) {
        return switch (transition) {
            case Move(PgPaymentState to, Publication publication) -> "→ " + to + told(publication);
            case Ignored() -> "·";
            case Refused() -> "✗";
        };
    }

    private static String told(Publication publication) {
        return switch (publication) {
            case SILENCE -> "";
            case PROCESSED -> ", `payment.processed`";
            case SECOND -> ", `compensation.second`";
            case NOT_TAKEN, REFUNDED, NOT_REFUNDED -> ", `pg.cancel-answered`: " + publication;
        };
    }
}
