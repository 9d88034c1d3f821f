package io.paymentsystem.reconciliation.replay;

import io.paymentsystem.reconciliation.deadletter.DeskSettings;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows replayed records to the ends of their payments, and writes those down. */
@Component
class Following {

    /** A failed compensation is where most of them come from, so it is no end; that it failed again is told by the new dead letter. */
    private static final String ENDED = """
            update replay_record
               set result = payment_view.status, result_at = ?::timestamptz
              from dead_letter
              join payment_view using (payment_id)
             where replay_record.place = dead_letter.place and replay_record.state = 'REPLAYED' and result is null
               and replayed_at > ?::timestamptz
               and status in ('FINAL_COMPLETED', 'EXCEEDS_CAPACITY', 'REJECTED', 'CANCELLED')
            """;

    private final JdbcClient jdbc;
    private final DeskSettings settings;
    private final Clock clock;

    Following(JdbcClient jdbc, DeskSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void step() {
        Instant now = clock.instant();
        jdbc.sql(ENDED).param(now.toString()).param(now.minus(settings.followFor()).toString()).update();
    }
}
