package io.paymentsystem.reconciliation.replay;

import static io.paymentsystem.reconciliation.jdbc.Columns.column;

import io.paymentsystem.messaging.replay.OriginalTopics;
import io.paymentsystem.messaging.replay.Place;
import io.paymentsystem.messaging.replay.Replayable;
import io.paymentsystem.reconciliation.deadletter.DeadLetterFilter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The records of replays. */
@Repository
class ReplayRecords {

    private static final String INSERT = """
            insert into replay_record (replay_id, place, seq, state)
            select :replay, place, row_number() over (order by at, place), 'WAITING'
              from (select place, at from dead_letter where %s order by at, place limit :max) as meant
            """;

    private static final String INSERT_FITTING = INSERT.formatted(DeadLetterFilter.CONDITION);
    private static final String INSERT_NAMED = INSERT.formatted("place = any(:ids::text[])");

    private static final String INSERT_ALIKE = INSERT.formatted("place in (select place from replay_record where replay_id = :alike)");

    private static final String TAKE_WAITING = """
            select replay_record.place, dead_letter.payment_id
              from replay_record join dead_letter using (place)
             where replay_id = ? and replay_record.state = 'WAITING' and (due_at is null or due_at <= ?::timestamptz)
             order by seq limit ?
            """;

    private static final String ASKED = """
            update replay_record set state = 'ASKED', asked_at = ?::timestamptz, first_asked_at = coalesce(first_asked_at, ?::timestamptz),
                   inquiry_id = asked.inquiry_id
              from unnest(?::text[], ?::uuid[]) as asked (place, inquiry_id)
             where replay_id = ? and replay_record.place = asked.place and state = 'WAITING'
            """;

    private static final String JUDGED = """
            update replay_record
               set state = given.state, verdict = given.verdict, verdict_reason = given.reason, judged_at = ?::timestamptz
              from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as given (place, state, verdict, reason)
             where replay_id = ? and replay_record.place = given.place and replay_record.state = 'ASKED'
            """;

    /** Whoever claims a dead letter is the only one to replay it, and must still be about to. */
    private static final String CLAIM = """
            update dead_letter set state = 'REPLAYED'
             where place = any(?::text[]) and state <> 'REPLAYED'
               and exists (select from replay_record
                            where replay_id = ? and replay_record.place = dead_letter.place and replay_record.state = 'APPROVED')
            returning place
            """;

    private static final String SENDING = """
            update replay_record set state = 'SENDING', sent_after = given.sent_after, sending_at = clock_timestamp()
              from unnest(?::text[], ?::bigint[]) as given (place, sent_after)
             where replay_id = ? and replay_record.place = given.place and state = 'APPROVED'
            returning replay_record.place
            """;

    private static final String IN_DOUBT = """
            select replay_id, place, sent_after, sending_at from replay_record
             where state = 'SENDING' and sending_at < clock_timestamp() - ?::interval
             order by sending_at limit ?
            """;

    private static final String NOT_SENT = """
            update replay_record
               set state = case when replay.state = 'RUNNING' then 'WAITING' else 'LEFT' end,
                   first_asked_at = null, sending_at = null, sent_after = null
              from replay, unnest(?::text[], ?::timestamptz[]) as given (place, sending_at)
             where replay.id = replay_id and replay_record.place = given.place
               and replay_record.state = 'SENDING' and replay_record.sending_at = given.sending_at
            returning replay_record.place
            """;

    private static final String REFUSED = """
            update replay_record
               set state = 'LEFT', verdict_reason = given.reason, sending_at = null, sent_after = null
              from unnest(?::text[], ?::text[]) as given (place, reason)
             where replay_record.place = given.place and state = 'SENDING'
            returning replay_record.place
            """;

    private final JdbcClient jdbc;

    ReplayRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record of which nobody knows whether it was sent.
     *
     * @param sendingAt names the attempt
     */
    record InDoubt(UUID replayId, String place, long sentAfter, Instant sendingAt) {
    }

    /** A record whose payment has to be asked about; null where it names none. */
    record Unasked(String place, @Nullable UUID paymentId) {
    }

    int add(UUID replay, Selection selection, int max) {
        return insert(selection).param("replay", replay).param("max", max).update();
    }

    private StatementSpec insert(Selection selection) {
        if (selection.ids() != null) {
            return jdbc.sql(INSERT_NAMED).param("ids", selection.ids().toArray(String[]::new));
        }
        return selection.replay() != null
                ? jdbc.sql(INSERT_ALIKE).param("alike", selection.replay())
                : selection.filter().bindTo(jdbc.sql(INSERT_FITTING));
    }

    /** How many are judged, or about to be, and not sent. */
    int inWindow(UUID replay) {
        return jdbc.sql("select count(*) from replay_record where replay_id = ? and state in ('ASKED', 'APPROVED')").param(replay)
                .query(Integer.class).single();
    }

    List<Unasked> waiting(UUID replay, Instant now, int max) {
        return jdbc.sql(TAKE_WAITING).param(replay).param(now.toString()).param(max).query(Unasked.class).list();
    }

    void asked(UUID replay, List<Unasked> records, Map<UUID, UUID> inquiries, Instant now) {
        jdbc.sql(ASKED).param(now.toString()).param(now.toString()).param(column(records, Unasked::place))
                .param(column(records, each -> each.paymentId() == null ? null : inquiries.get(each.paymentId())))
                .param(replay).update();
    }

    /** Writes verdicts down; those of records that are judged already, by another replica, are left out. */
    void judged(UUID replay, List<Judged> judged, Instant now) {
        jdbc.sql(JUDGED).param(now.toString())
                .param(column(judged, Judged::place)).param(column(judged, Judged::state))
                .param(column(judged, each -> each.verdict().safety().name())).param(column(judged, each -> each.verdict().reason()))
                .param(replay).update();
    }

    /** Has the PG be asked about these once more, then. */
    void askAgain(UUID replay, Collection<String> places, Instant then) {
        jdbc.sql("""
                update replay_record set state = 'WAITING', due_at = ?::timestamptz
                 where replay_id = ? and place = any(?::text[]) and state = 'ASKED'""")
                .param(then.toString()).param(replay).param(places.toArray(String[]::new)).update();
    }

    /** Has those be judged afresh whose verdict is older. */
    void judgeAfresh(UUID replay, Instant olderThan) {
        jdbc.sql("""
                update replay_record set state = 'WAITING', first_asked_at = null
                 where replay_id = ? and state = 'APPROVED' and judged_at < ?::timestamptz""")
                .param(replay).param(olderThan.toString()).update();
    }

    List<Place> approved(UUID replay, int max) {
        return jdbc.sql("select place from replay_record where replay_id = ? and state = 'APPROVED' order by seq limit ?")
                .param(replay).param(max).query(String.class).list().stream().flatMap(place -> Place.parse(place).stream()).toList();
    }

    /** Marks those as being sent that nobody else has replayed, and returns them; in the caller's transaction. */
    List<String> sending(UUID replay, Collection<Replayable> replays) {
        List<String> claimed = jdbc.sql(CLAIM).param(column(replays, Replayable::place)).param(replay).query(String.class).list();
        List<Replayable> mine = replays.stream().filter(each -> claimed.contains(each.place().toString())).toList();
        return jdbc.sql(SENDING).param(column(mine, Replayable::place)).param(column(mine, Replayable::after)).param(replay)
                .query(String.class).list();
    }

    /** Leaves records as they are, and says why. */
    void leave(UUID replay, Collection<String> places, String why) {
        jdbc.sql("""
                update replay_record set state = 'LEFT', verdict_reason = ?
                 where replay_id = ? and place = any(?::text[]) and state = 'APPROVED'""")
                .param(why).param(replay).param(places.toArray(String[]::new)).update();
    }

    /** Leaves all that were not begun to be sent. */
    void leaveTheRest(UUID replay) {
        jdbc.sql("update replay_record set state = 'LEFT' where replay_id = ? and state in ('WAITING', 'ASKED', 'APPROVED')")
                .param(replay).update();
    }

    void replayed(Collection<Place> places, Instant now) {
        jdbc.sql("""
                update replay_record set state = 'REPLAYED', replayed_at = ?::timestamptz
                 where place = any(?::text[]) and state = 'SENDING'""")
                .param(now.toString()).param(column(places, each -> each)).update();
    }

    List<InDoubt> inDoubt(int max) {
        return jdbc.sql(IN_DOUBT).param(OriginalTopics.IN_DOUBT.toString()).param(max).query(InDoubt.class).list();
    }

    /** Takes the mark away from records that Kafka will never take: they are left, and rest as before. In the caller's transaction. */
    void refused(Map<Place, String> reasons, int replaysMax) {
        restAsBefore(jdbc.sql(REFUSED).param(column(reasons.keySet(), place -> place)).param(column(reasons.values(), reason -> reason))
                .query(String.class).list(), replaysMax);
    }

    /**
     * Takes the mark away from records that were not sent: they rest as before. Nothing that was marked again since. In the caller's
     * transaction, which keeps their replays from being stopped meanwhile.
     */
    void notSent(List<InDoubt> records, int replaysMax) {
        jdbc.sql("select id from replay where id = any(?::uuid[]) order by id for share").param(column(records, InDoubt::replayId))
                .query(UUID.class).list();
        List<String> unmarked = jdbc.sql(NOT_SENT).param(column(records, InDoubt::place)).param(column(records, InDoubt::sendingAt))
                .query(String.class).list();
        restAsBefore(unmarked, replaysMax);
    }

    private void restAsBefore(List<String> places, int replaysMax) {
        jdbc.sql("""
                update dead_letter set state = case when replays >= ? then 'PARKED' else 'OPEN' end where place = any(?::text[])""")
                .param(replaysMax).param(places.toArray(String[]::new)).update();
    }

    boolean anyToGo(UUID replay) {
        return jdbc.sql("""
                select exists (select from replay_record
                                where replay_id = ? and state in ('WAITING', 'ASKED', 'APPROVED', 'SENDING'))""")
                .param(replay).query(Boolean.class).single();
    }
}
