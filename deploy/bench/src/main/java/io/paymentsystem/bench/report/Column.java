package io.paymentsystem.bench.report;

/** Of a {@link Table}: words begin at its left, numbers end at its right. */
record Column(String heading, boolean ofNumbers) {

    static Column words(String heading) {
        return new Column(heading, false);
    }

    static Column numbers(String heading) {
        return new Column(heading, true);
    }
}
