package io.paymentsystem.enrollment.payment;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.testsupport.GeneratedSection;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StateTableTests {

    @Test
    void readmeShowsTheTransitions() {
        new GeneratedSection("README.md", "states").says(Arrays.stream(PaymentStatus.values()).map(StateTableTests::row)
                .collect(Collectors.joining("\n", header(), "")));
    }

    private static String header() {
        String names = Arrays.stream(PaymentTrigger.values()).map(StateTableTests::words).collect(Collectors.joining(" | "));
        return "| status | " + names + " |\n|---" + "|---".repeat(PaymentTrigger.values().length) + "|\n";
    }

    private static String words(PaymentTrigger trigger) {
        return trigger.name().replace("ENDED_", "").toLowerCase().replace('_', ' ');
    }

    private static String row(PaymentStatus from) {
        return Arrays.stream(PaymentTrigger.values()).map(trigger -> cell(PaymentTransitions.of(from, trigger)))
                .collect(Collectors.joining(" | ", "| " + from + " | ", " |"));
    }

    private static String cell(Transition transition) {
        return switch (transition) {
            case Transition.Move(var to) -> "→ " + to;
            case Transition.Ignored() -> "·";
            case Transition.Refused() -> "✗";
        };
    }
}
