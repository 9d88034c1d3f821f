package io.paymentsystem.endtoend;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the random parts of a scenario depend on: another one each time, told in the log, unless {@code -De2e.seed} gives it. */
record Seed(long value) {

    private static final Logger log = LoggerFactory.getLogger(Seed.class);

    static Seed next() {
        var seed = new Seed(Long.getLong("e2e.seed", System.nanoTime() & Integer.MAX_VALUE));
        log.info("-De2e.seed={}", seed.value);
        return seed;
    }

    /** A number of different ones, or the one of {@code -De2e.seed} if it is given. */
    static Stream<Seed> some(int number) {
        return Stream.generate(Seed::next).limit(Long.getLong("e2e.seed") == null ? number : 1);
    }

    SplittableRandom random() {
        return new SplittableRandom(value);
    }
}
