package io.paymentsystem.reconciliation.deadletter;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes dead letters down, each once however often it is delivered, in a handful of statements per batch. */
@Component
class RestingRecords {

    private static final String INSERT = """
            insert into dead_letter (place, topic, at, payment_id, course_id, amount, reason, reason_group, cause, attempts,
                                     replays, replay_of, key, value, bytes, whole, headers, stack_trace, state)
            select *, case when replays >= ? then 'PARKED' else 'OPEN' end
              from unnest(?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                          ?::integer[], ?::integer[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::text[], ?::text[])
                   as dead (place, topic, at, payment_id, course_id, amount, reason, reason_group, cause, attempts,
                            replays, replay_of, key, value, bytes, whole, headers, stack_trace)
             order by place
                on conflict (place) do nothing
            """;

    /** A replayed record that is here again tells how its replay has ended. */
    private static final String DEAD_AGAIN = """
            update replay_record
               set result = 'DEAD AGAIN', result_at = ?::timestamptz
             where place = any(?::text[]) and state in ('SENDING', 'REPLAYED') and result is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DeskSettings settings;
    private final Clock clock;

    RestingRecords(JdbcClient jdbc, JsonMapper json, DeskSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public void add(List<RestingRecord> dead) {
        jdbc.sql(INSERT).param(settings.replaysMax())
                .param(column(dead, RestingRecord::place)).param(column(dead, each -> each.place().topic()))
                .param(column(dead, RestingRecord::at)).param(column(dead, each -> each.letter().paymentId()))
                .param(column(dead, each -> each.letter().courseId())).param(column(dead, each -> each.letter().amount()))
                .param(column(dead, RestingRecord::reason)).param(column(dead, each -> ShownText.unspecific(each.reason())))
                .param(column(dead, RestingRecord::cause)).param(column(dead, each -> each.letter().attempts()))
                .param(column(dead, RestingRecord::replays)).param(column(dead, RestingRecord::replayOf))
                .param(column(dead, RestingRecord::key)).param(column(dead, RestingRecord::value))
                .param(column(dead, RestingRecord::bytes)).param(column(dead, RestingRecord::whole))
                .param(column(dead, each -> json.writeValueAsString(each.headers()))).param(column(dead, RestingRecord::stackTrace))
                .update();
        jdbc.sql(DEAD_AGAIN).param(clock.instant().toString())
                .param(dead.stream().map(RestingRecord::replayOf).filter(Objects::nonNull).toArray(String[]::new)).update();
    }
}
