package io.paymentsystem.deadletters;

import io.paymentsystem.deadletters.replay.Interruptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;

/** Runs command lines against a desk whose answers are given. */
abstract class CommandLineTest {

    static final String REPLAY = "01990000-0000-7000-8000-00000000000a";
    static final String PAYMENT = "01990000-0000-7000-8000-000000000001";

    final GivenDesk desk = new GivenDesk();
    final Map<String, String> environment = new HashMap<>(Map.of("RECONCILIATION_URL", desk.url(), "USER", "ann"));
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void closesTheDesk() {
        desk.close();
    }

    int run(String... arguments) {
        return run(false, _ -> () -> { }, arguments);
    }

    int run(boolean rewriting, Interruptions interruptions, String... arguments) {
        var around = new Surroundings(environment, stream(out), stream(err), rewriting, Duration.ofMillis(5), interruptions);
        return DeadLettersApplication.run(around, arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream kept) {
        return new PrintStream(kept, true, StandardCharsets.UTF_8);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    List<String> lines() {
        return out().lines().toList();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A dead letter in a list. */
    static String dead(int offset, String reason) {
        return """
                {"id":"compensation.final-dlt/2/%d","topic":"compensation.final-dlt","original":"compensation.final","paymentId":"%s",
                 "courseId":7,"amount":50000,"reason":"%s","cause":null,"attempts":3,"replays":0,"state":"OPEN",
                 "at":"2026-01-31T12:00:00.123Z","bytes":123}
                """.formatted(offset, PAYMENT, reason);
    }

    static String page(String next, String... records) {
        return """
                {"counts":[{"topic":"compensation.final-dlt","reason":"no money back","open":1050,"parked":2,"replayed":3}],
                 "records":[%s],"next":%s}
                """.formatted(String.join(",", records), next);
    }

    /** A replay of records with verdicts in the order SAFE, ALREADY-DONE, UNSAFE, UNKNOWN. */
    static String replay(String state, boolean dryRun, int replayed, String results, int... verdicts) {
        int records = IntStream.of(verdicts).sum();
        return """
                {"id":"%s","dryRun":%s,"by":"ann","reason":null,"override":[],"ratePerSecond":50,"state":"%s",
                 "requestedAt":"2026-01-31T12:00:00Z",
                 "endedAt":null,"records":%d,"judged":%d,"verdicts":{"SAFE":%d,"ALREADY-DONE":%d,"UNSAFE":%d,"UNKNOWN":%d},
                 "replayed":%d,"left":%d,
                 "results":{%s}}
                """.formatted(REPLAY, dryRun, state, records, records, verdicts[0], verdicts[1], verdicts[2], verdicts[3], replayed,
                records - replayed, results);
    }

    static String record(int offset, String verdict, String reason) {
        return """
                {"id":"compensation.final-dlt/2/%d","paymentId":"%s","verdict":"%s","verdictReason":"%s","state":"LEFT","replayedAt":null,
                 "result":null,"resultAt":null}""".formatted(offset, PAYMENT, verdict, reason);
    }
}
