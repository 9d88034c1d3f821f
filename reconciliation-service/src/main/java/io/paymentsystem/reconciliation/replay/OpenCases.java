package io.paymentsystem.reconciliation.replay;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The records that can be judged: the PG has answered, or need not be asked, or was asked too long ago. */
@Repository
class OpenCases {

    private static final String ANSWERED = """
            select place, topic, value, whole, dead_letter.state, replays, dead_letter.payment_id, answer.detail as answer,
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

    private static final String NEXT = ANSWERED + """
               and (inquiry_id is null or answer.detail is not null or asked_at < :patience::timestamptz)
             order by seq limit :max
            """;

    private static final String THESE = ANSWERED + " and place = any(:places::text[])";

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of a replay, by their places. */
    List<String> next(UUID replay, Instant askedBefore, int max) {
        return jdbc.sql(NEXT).param("replay", replay).param("patience", askedBefore.toString()).param("max", max)
                .query(OpenCase.class).list().stream().map(OpenCase::place).toList();
    }

    /** Those of the places that are still to be judged. */
    List<OpenCase> at(UUID replay, Collection<String> places) {
        return jdbc.sql(THESE).param("replay", replay).param("places", places.toArray(String[]::new)).query(OpenCase.class).list();
    }
}
