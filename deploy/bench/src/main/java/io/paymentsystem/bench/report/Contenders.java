package io.paymentsystem.bench.report;

/** Names of contenders that the report treats differently from others. */
final class Contenders {

    static final String CHOREOGRAPHY = "choreography";
    static final String THREE_PHASE = "three-phase";

    private Contenders() {
    }

    /** Whether it does no more than the least that any contender has to do. */
    static boolean isFloor(String contender) {
        return contender.endsWith(" floor");
    }
}
