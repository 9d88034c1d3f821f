package io.paymentsystem.bench.system;

import io.paymentsystem.bench.BenchFailure;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Puts completed payments into every service's tables, as if they had been made a month ago. They are written by SQL, not by the services,
 * in steps: the relays read all that is written to the server, and PostgreSQL keeps only so much for them.
 */
public final class StoredPayments {

    private static final int STEP = 50_000;
    /** A quarter of what PostgreSQL keeps for a relay. An idle one says only every ten seconds how far it has come. */
    private static final long BEHIND_BYTES_MAX = 1L << 30;
    private static final long CAUGHT_UP_BYTES = 16L << 20;
    private static final int LOOKS_MAX = 1_200;
    private static final long LOOK_MILLIS = 100;

    /** Ids of version 7 in the order of their times, twenty in a millisecond. */
    private static final String STORED = """
            create temporary table stored as
            select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(number %% 4096), 3, '0')
                    || '8' || lpad(to_hex(number), 15, '0'))::uuid as id,
                   1000000000 + number %% 1000 as course_id, number as student_id, at
              from generate_series(%1$d, %2$d) as number,
                   lateral (select timestamptz '%3$s' - interval '30 days' + number * interval '50 us' as at) as moment
            """;

    private static final String[] ENROLLMENT = {"""
            insert into course (id, capacity, price, open, seats_taken)
            select course_id, count(*), 50000, true, count(*) from stored group by course_id
                on conflict (id) do update set capacity = course.capacity + excluded.capacity,
                                               seats_taken = course.seats_taken + excluded.seats_taken""", """
            insert into payment (id, course_id, student_id, amount, status, requested_at, updated_at)
            select id, course_id, student_id, 50000, 'FINAL_COMPLETED', at, at from stored""", """
            insert into payment_history (payment_id, at, status, cause, event_id)
            select id, at, status, 'payment.requested', id
              from stored, unnest(array['CREATED', 'COUNT_UPDATED', 'PAYMENT_PROCESSED', 'FINAL_COMPLETED']) as status""",
        "insert into enrolment select course_id, student_id, id, at from stored"};

    private static final String[] GATEWAY = {"""
            insert into pg_payment (payment_id, course_id, student_id, amount, traceparent, state, approved_at, created_at, updated_at)
            select id, course_id, student_id, 50000, '00-00000000000000000000000000000001-0000000000000001-00', 'APPROVED', at, at, at
              from stored"""};

    private static final String[] RECONCILIATION = {"""
            insert into payment_event (payment_id, event_id, topic, partition, record_offset, publisher, occurred_at, recorded_at, detail)
            select id, gen_random_uuid(), topic, -1, 0, 'enrollment-service', at, at,
                   format('{"paymentId":"%s","courseId":%s,"studentId":%s,"amount":50000,"approvedAt":"%s","completedAt":"%s"}',
                          id, course_id, student_id, at, at)
              from stored, unnest(array['payment.requested', 'payment.count-updated', 'payment.processed', 'payment.completed']) as topic""",
        """
            insert into payment_view (payment_id, course_id, student_id, amount, terms_decided, terms_at, status, status_rank, status_at,
                                      first_seen_at)
            select id, course_id, student_id, 50000, true, at, 'FINAL_COMPLETED', 3, at, at from stored"""};

    private static final Map<String, String[]> TABLES =
            Map.of("enrollment", ENROLLMENT, "gateway", GATEWAY, "reconciliation", RECONCILIATION);

    private final BenchStack stack;

    public StoredPayments(BenchStack stack) {
        this.stack = stack;
    }

    /** Returns when they are there, the relays have read past them, and the tables are vacuumed and analysed. */
    public void add(int payments) {
        Instant now = Instant.now();
        for (int first = 1; first <= payments; first += STEP) {
            String stored = STORED.formatted(first, Math.min(payments, first + STEP - 1), now);
            TABLES.entrySet().parallelStream().forEach(service -> write(service.getKey(), stored, service.getValue()));
            awaitRelays(BEHIND_BYTES_MAX);
        }
        awaitRelays(CAUGHT_UP_BYTES);
        settle();
    }

    /** Vacuums and analyses the tables and writes them out, so that nobody does it later in the middle of something. */
    public void settle() {
        TABLES.keySet().forEach(service -> stack.database(service).run("vacuum analyze"));
        stack.database("postgres").run("checkpoint");
    }

    private void write(String service, String stored, String[] statements) {
        stack.database(service).run(Stream.concat(Stream.of("begin", stored),
                Stream.concat(Stream.of(statements), Stream.of("commit"))).toArray(String[]::new));
    }

    private void awaitRelays(long behindBytesMax) {
        for (int looks = 0; Long.parseLong(stack.database("postgres").ask("""
                select coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)), 0)::bigint from pg_replication_slots"""))
                > behindBytesMax; looks++) {
            if (looks == LOOKS_MAX) {
                throw new BenchFailure("The relays do not get on with what is written to PostgreSQL.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new BenchFailure("Interrupted.", interruption);
            }
        }
    }
}
