package io.paymentsystem.reconciliation.replay;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records that can be judged: the PG has answered, or need not be asked, or was asked too long ago. */
@Repository
class OpenCases {

    private static final String ANSWERED = """
            select replay_record.place, topic, value, whole, dead_letter.state, replays, dead_letter.payment_id, answer.detail as answer,
                   first_asked_at
              from replay_record
              join dead_letter using (place)
              left join lateral (
                   select detail from payment_event
                    where payment_event.payment_id = dead_letter.payment_id and payment_event.topic = 'pg.inquiry-answered'
                      and detail like '%"inquiryId":"' || replay_record.inquiry_id || '"%'
                    limit 1) as answer on true
             where replay_id = :replay and replay_record.state = 'ASKED'
            """;

    private static final String NEXT = "select ready.place, inquiry_id from (" + ANSWERED.replace("first_asked_at", "inquiry_id, seq") + """
               and (inquiry_id is null or answer.detail is not null or asked_at < :patience::timestamptz)
             order by seq limit :max) as ready
            """;

    /** What was asked again meanwhile is another question. */
    private static final String THESE = ANSWERED + """
               and exists (select from unnest(:places::text[], :inquiries::uuid[]) as ready (place, inquiry_id)
                            where ready.place = replay_record.place and ready.inquiry_id is not distinct from replay_record.inquiry_id)
            """;

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record that can be judged by the answer to this question.
     *
     * @param inquiryId null where nobody was asked
     */
    record Ready(String place, @Nullable UUID inquiryId) {
    }

    /** The next of a replay. */
    List<Ready> next(UUID replay, Instant askedBefore, int max) {
        return jdbc.sql(NEXT).param("replay", replay).param("patience", askedBefore.toString()).param("max", max)
                .query(Ready.class).list();
    }

    /** Those of them that are still to be judged. */
    List<OpenCase> at(UUID replay, Collection<Ready> ready) {
        return jdbc.sql(THESE).param("replay", replay)
                .param("places", column(ready, Ready::place)).param("inquiries", column(ready, Ready::inquiryId))
                .query(OpenCase.class).list();
    }
}
