package io.paymentsystem.bench.contender;

import io.paymentsystem.bench.BenchFailure;
import io.paymentsystem.bench.load.Batch;
import io.paymentsystem.bench.system.BenchStack;
import io.paymentsystem.bench.system.Database;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** What enrollment-service has stored of a batch: the last word on how many have ended. */
final class Books {

    private static final Set<String> ENDED = Set.of("FINAL_COMPLETED", "EXCEEDS_CAPACITY", "REJECTED", "CANCELLED");
    private static final int LOOKS_MAX = 3_000;
    private static final long LOOK_MILLIS = 10;

    private final Database enrollment;

    Books(BenchStack stack) {
        this.enrollment = stack.database("enrollment");
    }

    /** The last ends may have been published a moment before they are stored. */
    Map<String, Integer> awaitEnds(Batch batch) throws InterruptedException {
        Map<String, Integer> statuses = statuses(batch);
        for (int looks = 0; !haveEnded(statuses, batch); looks++) {
            if (looks == LOOKS_MAX) {
                throw new BenchFailure("Not all payments have ended: " + statuses);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            statuses = statuses(batch);
        }
        return statuses;
    }

    /** @throws BenchFailure when there are not as many enrolments, and seats taken, as payments that say so */
    void agree(Batch batch, Map<String, Integer> statuses) {
        int completed = statuses.getOrDefault("FINAL_COMPLETED", 0);
        String found = enrollment.ask("""
                select (select count(*) from enrolment where course_id between %1$d and %2$d) || ' enrolments, '
                    || (select sum(seats_taken) from course where id between %1$d and %2$d) || ' seats'
                """.formatted(batch.firstCourse(), batch.firstCourse() + batch.load().courses() - 1));
        if (!found.equals("%1$d enrolments, %1$d seats".formatted(completed))) {
            throw new BenchFailure("There are " + found + " for " + statuses);
        }
    }

    private static boolean haveEnded(Map<String, Integer> statuses, Batch batch) {
        return ENDED.containsAll(statuses.keySet())
                && statuses.values().stream().mapToInt(Integer::intValue).sum() == batch.load().payments();
    }

    Map<String, Integer> statuses(Batch batch) {
        return enrollment.with(connection -> {
            try (var query = connection.prepareStatement("select status, count(*) from payment where id between ? and ? group by status")) {
                query.setObject(1, batch.id(0));
                query.setObject(2, batch.id(batch.load().payments() - 1));
                Map<String, Integer> statuses = new TreeMap<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        statuses.put(rows.getString(1), rows.getInt(2));
                    }
                }
                return statuses;
            }
        });
    }
}
