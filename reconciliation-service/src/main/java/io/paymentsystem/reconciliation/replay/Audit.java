package io.paymentsystem.reconciliation.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was replayed, for ever. Dry runs change nothing and are not in it. */
@Repository
public class Audit {

    private static final String ENTRIES = """
            select sending_at as at, replay.by, replay_id as replay, place as dead_letter, left(dead_letter.topic, -4) as original,
                   dead_letter.payment_id, verdict, verdict_reason, replay.reason as why, result, result_at
              from replay_record
              join replay on replay.id = replay_id
              join dead_letter using (place)
             where replay_record.state in ('SENDING', 'REPLAYED')
            """;

    private static final String PAGE = ENTRIES + """
               and (:after::text is null or (sending_at, place) < (
                   select sending_at, place from replay_record where place = :after::text and state in ('SENDING', 'REPLAYED')))
             order by sending_at desc, place desc
             limit :max
            """;

    private static final String LINEAGE = """
            with recursive lineage (place, replay_of, depth) as (
                select place, replay_of, 1 from dead_letter where place = ?
                union
                select before.place, before.replay_of, depth + 1
                  from lineage join dead_letter as before on before.place = lineage.replay_of
                 where depth < 100)
            """;

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, newest first, that begins after what was done to that dead letter. */
    public List<AuditEntry> page(@Nullable String after, int max) {
        return jdbc.sql(PAGE).param("after", after).param("max", max).query(AuditEntry.class).list();
    }

    /** What was done to a dead letter, and, if it is what a replay became, to those before it: the latest first. */
    public List<AuditEntry> of(String deadLetter) {
        return jdbc.sql(LINEAGE + ENTRIES + " and place in (select place from lineage) order by sending_at desc").param(deadLetter)
                .query(AuditEntry.class).list();
    }
}
