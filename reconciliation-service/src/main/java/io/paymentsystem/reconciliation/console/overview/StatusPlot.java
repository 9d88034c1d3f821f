package io.paymentsystem.reconciliation.console.overview;

import io.paymentsystem.contract.PaymentStatus;
import io.paymentsystem.reconciliation.console.overview.PaymentFigures.Minute;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Payments by minute and status as a picture of stacked bars, in the units of its view box.
 *
 * @param layers one per status that occurs, from the bottom up; each a path through all of its bars
 */
record StatusPlot(int width, int height, List<Layer> layers, List<Tick> counts, List<Tick> times, String inWords) {

    static final int WIDTH = 720;
    static final int HEIGHT = 240;
    static final int LEFT = 56;
    static final int RIGHT = 20;
    static final int TOP = 12;
    static final int BOTTOM = 26;

    private static final int MINUTES_PER_TICK = 10;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** From the bottom up: what went well, what is under way, what was refused or undone, and on top what failed. */
    private static final List<PaymentStatus> STACK = List.of(
            PaymentStatus.FINAL_COMPLETED, PaymentStatus.PAYMENT_PROCESSED, PaymentStatus.COUNT_UPDATED, PaymentStatus.CREATED,
            PaymentStatus.EXCEEDS_CAPACITY, PaymentStatus.REJECTED, PaymentStatus.CANCELLED,
            PaymentStatus.CANCELLATION_FAILED, PaymentStatus.FINAL_COMPENSATION_FAILED);

    /** All bars of one status. */
    record Layer(PaymentStatus status, long total, String path) {
    }

    /** A mark on an axis. */
    record Tick(double at, String label) {
    }

    static StatusPlot of(List<Minute> minutes) {
        long most = minutes.stream().mapToLong(Minute::total).max().orElse(0);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        return new StatusPlot(WIDTH, HEIGHT, layers(minutes, top), counts(step, top), times(minutes), inWords(minutes, most));
    }

    private static List<Layer> layers(List<Minute> minutes, long top) {
        Map<PaymentStatus, StringBuilder> paths = new EnumMap<>(PaymentStatus.class);
        Map<PaymentStatus, Long> totals = new EnumMap<>(PaymentStatus.class);
        double slot = slot(minutes);
        for (int i = 0; i < minutes.size(); i++) {
            double base = HEIGHT - BOTTOM;
            for (PaymentStatus status : STACK) {
                long count = minutes.get(i).counts().getOrDefault(status, 0L);
                if (count > 0) {
                    double high = (double) count / top * (HEIGHT - TOP - BOTTOM);
                    base -= high;
                    paths.computeIfAbsent(status, _ -> new StringBuilder()).append(String.format(
                            Locale.ROOT, "M%.1f %.2fh%.1fv%.2fh-%.1fz", LEFT + i * slot + 1, base, slot - 2, high, slot - 2));
                    totals.merge(status, count, Long::sum);
                }
            }
        }
        return STACK.stream().filter(paths::containsKey)
                .map(status -> new Layer(status, totals.get(status), paths.get(status).toString())).toList();
    }

    private static List<Tick> counts(long step, long top) {
        List<Tick> ticks = new ArrayList<>();
        for (long count = 0; count <= top; count += step) {
            ticks.add(new Tick(HEIGHT - BOTTOM - (double) count / top * (HEIGHT - TOP - BOTTOM), String.format(Locale.ROOT, "%,d", count)));
        }
        return ticks;
    }

    private static List<Tick> times(List<Minute> minutes) {
        double slot = slot(minutes);
        return IntStream.range(0, minutes.size())
                .filter(i -> minutes.get(i).at().getEpochSecond() / 60 % MINUTES_PER_TICK == 0)
                .mapToObj(i -> new Tick(LEFT + (i + 0.5) * slot, CLOCK.format(minutes.get(i).at()))).toList();
    }

    private static double slot(List<Minute> minutes) {
        return (double) (WIDTH - LEFT - RIGHT) / Math.max(1, minutes.size());
    }

    /** The least of 1, 2, 5, 10, 20, 50... that makes at most five steps. */
    private static long step(long most) {
        for (long power = 1; ; power *= 10) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                if (step * 5 >= most) {
                    return step;
                }
            }
        }
    }

    private static String inWords(List<Minute> minutes, long most) {
        long all = minutes.stream().mapToLong(Minute::total).sum();
        return String.format(Locale.ROOT, "%,d payments were first seen in the last %d minutes, at most %,d in one of them.",
                all, minutes.size(), most);
    }
}
