package io.paymentsystem.simulators.slack;

import java.util.SplittableRandom;

/** A behavior in force, with its draws, one for each request. Safe for concurrent use. */
final class SlackConduct {

    private final SlackBehavior behavior;
    private final SplittableRandom draws;

    SlackConduct(SlackBehavior behavior) {
        this.behavior = behavior;
        this.draws = new SplittableRandom(behavior.seed());
    }

    SlackBehavior behavior() {
        return behavior;
    }

    synchronized double draw() {
        return draws.nextDouble();
    }
}
