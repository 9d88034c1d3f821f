package io.paymentsystem.endtoend.footing;

import java.util.Map;
import java.util.Optional;

/** The footings by their names, as the system property {@code e2e.footing} gives them; {@code embedded} unless it does. */
public final class Footings {

    private static final String CHOSEN = System.getProperty("e2e.footing", "embedded");

    private Footings() {
    }

    /** Why the chosen footing cannot be had on this machine, if so. */
    public static Optional<String> objection() {
        return CHOSEN.equals("testcontainers") ? TestcontainersFooting.objection() : Optional.empty();
    }

    /** Starts the chosen one and returns when it is ready. */
    static Footing start() {
        return switch (CHOSEN) {
            case "embedded" -> new EmbeddedFooting(Map.of());
            case "testcontainers" -> new TestcontainersFooting();
            case "compose" -> new ComposeFooting(Boolean.getBoolean("e2e.replicated"));
            case "external" -> ExternalFooting.fromProperties();
            default -> throw new IllegalArgumentException(
                    "e2e.footing is embedded, testcontainers, compose or external, not " + CHOSEN);
        };
    }
}
