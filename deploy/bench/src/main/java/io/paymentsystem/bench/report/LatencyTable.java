package io.paymentsystem.bench.report;

import io.paymentsystem.bench.result.Measurement;
import io.paymentsystem.bench.result.Measurement.Latency;

/** What the time of a payment went to: each hop, and all of it. */
final class LatencyTable {

    static final String WHOLE = "request to end";

    private LatencyTable() {
    }

    static Table of(Measurement measurement) {
        Table table = new Table(Column.words("step"), Column.numbers("p50 ms"), Column.numbers("p99 ms"));
        measurement.hops().forEach(hop -> row(table, hop.name(), hop.latency()));
        if (measurement.latency() != null) {
            row(table, WHOLE, measurement.latency());
        }
        return table;
    }

    private static void row(Table table, String name, Latency latency) {
        table.row(name, Numbers.rounded(latency.p50Millis()), Numbers.rounded(latency.p99Millis()));
    }
}
