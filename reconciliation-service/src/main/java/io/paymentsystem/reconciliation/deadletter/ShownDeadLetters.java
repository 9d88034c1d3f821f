package io.paymentsystem.reconciliation.deadletter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters as they are shown. */
@Repository
public class ShownDeadLetters {

    private static final String COLUMNS = """
            select place as id, topic, left(topic, -4) as original, payment_id, course_id, amount, reason, cause, attempts, replays,
                   state, at, bytes
              from dead_letter
            """;

    private static final String PAGE = COLUMNS + " where " + DeadLetterFilter.CONDITION + """
               and (:after::text is null or (at, place) < (select at, place from dead_letter where place = :after::text))
             order by at desc, place desc
             limit :max
            """;

    private static final String COUNTS = """
            select topic, reason_group as reason, count(*) filter (where state = 'OPEN') as open,
                   count(*) filter (where state = 'PARKED') as parked, count(*) filter (where state = 'REPLAYED') as replayed
              from dead_letter
             group by topic, reason_group
             order by open desc, topic, reason
             limit ?
            """;

    private static final int COUNTS_MAX = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShownDeadLetters(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A page of them, newest first, that begins after the one of that id. */
    public List<ShownDeadLetter> fitting(DeadLetterFilter filter, @Nullable String after, int max) {
        return filter.bindTo(jdbc.sql(PAGE)).param("after", after).param("max", max).query(ShownDeadLetter.class).list();
    }

    /** How many there are by topic and reason, the most frequent first. */
    public List<DeadLetterCount> counts() {
        return jdbc.sql(COUNTS).param(COUNTS_MAX).query(DeadLetterCount.class).list();
    }

    /** How many are open, by topic; topics without any are left out. */
    public Map<String, Long> openByTopic() {
        Map<String, Long> open = new TreeMap<>();
        jdbc.sql("select topic, count(*) as open from dead_letter where state = 'OPEN' group by topic")
                .query(row -> {
                    open.put(row.getString("topic"), row.getLong("open"));
                });
        return open;
    }

    public Optional<ShownDeadLetter> find(String id) {
        return jdbc.sql(COLUMNS + " where place = ?").param(id).query(ShownDeadLetter.class).optional();
    }

    /** What one holds. */
    public Optional<DeadLetterContents> contents(String id) {
        return jdbc.sql("select key, value, headers, stack_trace from dead_letter where place = ?").param(id)
                .query((row, _) -> new DeadLetterContents(row.getString("key"), row.getString("value"),
                        json.readValue(row.getString("headers"), new TypeReference<List<ShownHeader>>() { }),
                        row.getString("stack_trace")))
                .optional();
    }
}
