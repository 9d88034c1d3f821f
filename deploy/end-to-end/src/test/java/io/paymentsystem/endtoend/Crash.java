package io.paymentsystem.endtoend;

import io.paymentsystem.endtoend.footing.Footing;
import io.paymentsystem.endtoend.footing.Footing.PartControl;
import io.paymentsystem.endtoend.footing.Footing.Supervision;
import java.util.List;
import java.util.Optional;

/** Kills parts, as accidents do. Where somebody watches over them, that one starts them again and we do nothing; elsewhere we do. */
record Crash(PartControl control, Optional<Supervision> supervision) {

    /** Needs a footing whose parts can be killed; without, the scenario is skipped. */
    static Crash on(Footing footing) {
        return new Crash(Requires.control(footing), footing.supervision());
    }

    /** Returns when the part is ready again. */
    void of(String part) {
        supervision.ifPresentOrElse(supervisor -> supervisor.crash(part), () -> {
            control.kill(part);
            control.start(List.of(part));
        });
    }
}
