package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.load.Batch;
import io.paymentsystem.bench.result.Measurement.Hop;
import io.paymentsystem.bench.result.Measurement.Latency;
import io.paymentsystem.bench.system.BenchStack;
import io.paymentsystem.bench.system.Database;
import java.util.ArrayList;
import java.util.List;

/** How long each step of completed payments took, by the times that reconciliation-service has of their events. */
final class Timelines {

    private static final String HOPS = """
            with said as (
                select payment_id,
                       min(occurred_at) filter (where topic = 'payment.requested') as requested,
                       min(occurred_at) filter (where topic = 'payment.count-updated') as seat_taken,
                       min(occurred_at) filter (where topic = 'payment.processed') as money_taken,
                       min(occurred_at) filter (where topic = 'payment.completed') as completed
                  from payment_event where payment_id between ? and ? group by payment_id),
            hop as (
                select step, name, extract(epoch from took) * 1000 as millis
                  from said, lateral (values
                       (1, 'requested to seat taken', seat_taken - requested),
                       (2, 'seat taken to money taken', money_taken - seat_taken),
                       (3, 'money taken to enrolled', completed - money_taken)) as hops (step, name, took)
                 where took is not null)
            select name, percentile_disc(0.5) within group (order by millis), percentile_disc(0.99) within group (order by millis)
              from hop group by step, name order by step
            """;

    private final Database view;

    Timelines(BenchStack stack) {
        this.view = stack.database("reconciliation");
    }

    List<Hop> hops(Batch batch) {
        return view.with(connection -> {
            try (var query = connection.prepareStatement(HOPS)) {
                query.setObject(1, batch.id(0));
                query.setObject(2, batch.id(batch.load().payments() - 1));
                List<Hop> hops = new ArrayList<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        hops.add(new Hop(rows.getString(1), new Latency(rows.getDouble(2), rows.getDouble(3))));
                    }
                }
                return hops;
            }
        });
    }
}
