package io.paymentsystem.reconciliation.replay;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;

import io.paymentsystem.reconciliation.verdict.Safety;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replays as they are shown. */
@Repository
class ShownReplays {

    private static final String TALLIES = """
            select replay_id, state, verdict, result, count(*) as records from replay_record where replay_id = any(?::uuid[])
             group by replay_id, state, verdict, result
            """;

    private static final String PAGE = """
            select place as id, dead_letter.payment_id, verdict, verdict_reason, replay_record.state, replayed_at, result, result_at
              from replay_record
              join dead_letter using (place)
             where replay_id = :replay and (:verdict::text is null or verdict = :verdict)
               and (:after::text is null or seq > (select seq from replay_record where replay_id = :replay and place = :after))
             order by seq
             limit :max
            """;

    private final JdbcClient jdbc;

    ShownReplays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many records of a replay are alike. */
    private record Tally(UUID replayId, RecordState state, @Nullable Safety verdict, @Nullable String result, long records) {
    }

    /** How far replays are, in one statement for all of them. */
    List<ShownReplay> progressOf(List<Replay> replays) {
        Map<UUID, List<Tally>> tallies = jdbc.sql(TALLIES).param(column(replays, Replay::id)).query(Tally.class).list().stream()
                .collect(Collectors.groupingBy(Tally::replayId));
        return replays.stream().map(replay -> shown(replay, tallies.getOrDefault(replay.id(), List.of()))).toList();
    }

    private static ShownReplay shown(Replay replay, List<Tally> tallies) {
        Map<Safety, Long> verdicts = new EnumMap<>(Safety.class);
        Arrays.stream(Safety.values()).forEach(each -> verdicts.put(each, 0L));
        Map<String, Long> results = new TreeMap<>();
        for (Tally tally : tallies) {
            if (tally.verdict() != null) {
                verdicts.merge(tally.verdict(), tally.records(), Long::sum);
            }
            if (tally.result() != null) {
                results.merge(tally.result(), tally.records(), Long::sum);
            }
        }
        return new ShownReplay(replay.id(), replay.dryRun(), replay.by(), replay.reason(), replay.override().stream().sorted().toList(),
                replay.ratePerSecond(), replay.state(), replay.requestedAt(), replay.endedAt(),
                replay.stoppedBy(), replay.stopReason(),
                tallies.stream().mapToLong(Tally::records).sum(), verdicts.values().stream().mapToLong(Long::longValue).sum(), verdicts,
                in(RecordState.REPLAYED, tallies), in(RecordState.LEFT, tallies), results);
    }

    private static long in(RecordState state, List<Tally> tallies) {
        return tallies.stream().filter(each -> each.state() == state).mapToLong(Tally::records).sum();
    }

    List<ShownReplayRecord> records(UUID replay, @Nullable Safety verdict, @Nullable String after, int max) {
        return jdbc.sql(PAGE).param("replay", replay).param("verdict", verdict == null ? null : verdict.name()).param("after", after)
                .param("max", max).query(ShownReplayRecord.class).list();
    }

    /** The first of the ids that no dead letter has. */
    String firstMissing(List<String> ids) {
        return jdbc.sql("""
                select id from unnest(?::text[]) with ordinality as named (id, nr)
                 where not exists (select from dead_letter where place = id) order by nr limit 1""")
                .param(ids.toArray(String[]::new)).query(String.class).single();
    }
}
