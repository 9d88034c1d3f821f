package io.paymentsystem.bench;

import io.paymentsystem.bench.contender.Monolith.Form;
import io.paymentsystem.bench.load.Load;
import java.util.List;
import java.util.Set;

/** The loads of a run. Quick ones are a fraction of them, on which a JVM hardly gets warm: they show that all works, not how fast. */
record Loads(boolean quick) {

    static final String HOT_SLOW = "hot course, PG 50 ms";
    static final String HOT_INSTANT = "hot course, PG 0 ms";
    static final String HOT_VERY_SLOW = "hot course, PG 500 ms";
    static final String MANY_COURSES = "1,000 courses, PG 50 ms";
    static final String STORED = "1,000,000 payments stored";
    static final String FLASH_SALE = "flash sale";
    static final String STEADY = "steady 200/s, PG 0 ms";
    static final String DECLINED = "10 % declined, PG 50 ms";

    /** What makes a flash sale: many who want few seats. */
    private static final int FLASH_SALE_REQUESTS = 20_000;
    static final double STEADY_PER_SECOND = 200;
    static final int COURSES = 1_000;

    private static final Set<String> REPEATED = Set.of(HOT_SLOW, HOT_INSTANT, MANY_COURSES, FLASH_SALE, STORED);

    private int sized(int full, int quickly) {
        return quick ? quickly : full;
    }

    /** How often the choreography gets a load, of which the median counts: those whose throughput has a goal more than once. */
    int repeats(Load load) {
        return !quick && REPEATED.contains(load.scenario()) ? 3 : 1;
    }

    /** For the JVMs to compile what is measured afterwards. */
    Load warmUp() {
        return new Load("warm-up", sized(60_000, 6_000), COURSES, sized(60, 6), 0, 0);
    }

    /** The same on the way that a hot course takes, in smaller batches. */
    Load hotWarmUp() {
        return Load.onHotCourse("warm-up", sized(60_000, 1_000), 50);
    }

    /** The same for payments that come one by one. */
    Load steadyWarmUp() {
        return Load.onHotCourse("warm-up", (int) STEADY_PER_SECOND * sized(60, 2), 0);
    }

    Load hotSlow() {
        return Load.onHotCourse(HOT_SLOW, sized(30_000, 6_000), 50);
    }

    Load hotInstant() {
        return Load.onHotCourse(HOT_INSTANT, sized(30_000, 6_000), 0);
    }

    Load hotVerySlow() {
        return Load.onHotCourse(HOT_VERY_SLOW, 6_000, 500);
    }

    Load manyCourses() {
        int payments = sized(30_000, 6_000);
        return new Load(MANY_COURSES, payments, COURSES, Math.ceilDiv(payments, COURSES), 50, 0);
    }

    Load stored() {
        return hotSlow().in(STORED);
    }

    int storedPayments() {
        return 1_000_000;
    }

    Load flashSale() {
        return new Load(FLASH_SALE, sized(FLASH_SALE_REQUESTS, 5_000), 1, 100, 50, 0);
    }

    Load steady() {
        return Load.onHotCourse(STEADY, (int) STEADY_PER_SECOND * sized(60, 5), 0);
    }

    Load declined() {
        return new Load(DECLINED, 10_000, 1, 10_000, 50, 0.1);
    }

    List<Form> forms() {
        return quick ? List.of(Form.THREE_PHASE, Form.TUNED) : List.of(Form.values());
    }

    /** Slow contenders get fewer payments: a minute of them would tell no more. */
    Load forMonolith(Form form, Load load) {
        boolean instant = load.pgMillis() == 0;
        return load.of(switch (form) {
            case ONE_PHASE -> instant ? 6_000 : 300;
            case THREE_PHASE -> instant ? sized(8_000, 1_500) : sized(3_000, 600);
            case TUNED -> sized(8_000, 1_500);
        });
    }

    Load monolithWarmUp() {
        return new Load("warm-up", sized(16_000, 2_000), COURSES, sized(16, 2), 0, 0);
    }

    Load postgresFloor() {
        return hotSlow().of(sized(30_000, 6_000));
    }

    Load kafkaFloor() {
        return hotSlow().of(sized(200_000, 20_000));
    }
}
