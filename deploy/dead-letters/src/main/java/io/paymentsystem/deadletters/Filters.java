package io.paymentsystem.deadletters;

import io.paymentsystem.deadletters.desk.Query;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are meant, as options. All that are given have to fit. */
final class Filters {

    @Option(names = "--topic", paramLabel = "TOPIC", description = "Of this topic, named with or without -dlt.")
    @Nullable String topic;

    @Option(names = "--reason", paramLabel = "TEXT", description = "With this text in their reason, in whatever case.")
    @Nullable String reason;

    @Option(names = "--payment", paramLabel = "UUID", description = "Of this payment.")
    @Nullable UUID payment;

    @Option(names = "--course", paramLabel = "ID", description = "Of this course.")
    @Nullable Long course;

    @Option(names = "--from", paramLabel = "TIME", description = "From this time on, such as 2026-01-31T12:00:00Z.")
    @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "Until this time.")
    @Nullable Instant to;

    @Option(names = "--state", paramLabel = "STATE", description = "open (the usual), parked after too many replays, replayed, or all.")
    @Nullable State state;

    /** Where a dead letter stands. */
    enum State { OPEN, PARKED, REPLAYED, ALL }

    /** What was given, by the names that the desk has for it. */
    Map<String, String> given() {
        return Query.none().with("topic", topic).with("reason", reason).with("from", from).with("to", to)
                .with("courseId", course).with("paymentId", payment).with("state", state).parameters();
    }
}
