package io.paymentsystem.reconciliation.console.payment;

import io.paymentsystem.reconciliation.view.Services;
import io.paymentsystem.reconciliation.view.TimelineEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A payment's way through the services as a picture, in the units of its view box: a lane for each service, a row for each event, from
 * the first at the top to the last, and an arrow from each to the next. Rows are equally high whatever time lies between them, so that
 * many events, equal times and clocks that disagree are as readable as the rest.
 *
 * @param leftOut events that are not drawn any more, the last ones
 */
record FlowPicture(int width, int height, List<Lane> lanes, List<Mark> marks, List<Arrow> arrows, int leftOut, String inWords) {

    static final int EVENTS_MAX = 100;
    static final int GUTTER = 96;
    static final int LANE = 178;
    static final int HEAD = 40;
    static final int ROW = 48;

    private static final int MARK_INSET = 18;
    private static final int RADIUS = 6;
    private static final String PRODUCER = "producer";

    /** A service's lane; {@code x} is where its marks are. */
    record Lane(String name, int x) {
    }

    /** An event in its lane. */
    record Mark(int x, int y, String label, String detail, Duration sinceFirst) {
    }

    /** From an event to the next, along a path; with how long that took, below zero where clocks disagree. */
    record Arrow(String path, int labelX, int labelY, boolean centred, Duration took) {
    }

    static FlowPicture of(List<TimelineEntry> timeline) {
        List<TimelineEntry> drawn = timeline.subList(0, Math.min(EVENTS_MAX, timeline.size()));
        List<Lane> lanes = lanes(drawn);
        List<Mark> marks = IntStream.range(0, drawn.size()).mapToObj(i -> mark(i, drawn, lanes)).toList();
        List<Arrow> arrows = IntStream.range(1, drawn.size()).mapToObj(i -> arrow(marks.get(i - 1), marks.get(i),
                Duration.between(drawn.get(i - 1).at(), drawn.get(i).at()))).toList();
        return new FlowPicture(GUTTER + LANE * lanes.size(), HEAD + ROW * drawn.size(), lanes, marks, arrows,
                timeline.size() - drawn.size(), inWords(drawn));
    }

    private static List<Lane> lanes(List<TimelineEntry> timeline) {
        List<String> services = new ArrayList<>();
        services.add(PRODUCER);
        services.addAll(Services.ALL);
        timeline.stream().map(TimelineEntry::service).filter(service -> !services.contains(service)).distinct().forEach(services::add);
        return IntStream.range(0, services.size()).mapToObj(i -> new Lane(services.get(i), GUTTER + LANE * i + MARK_INSET)).toList();
    }

    private static Mark mark(int row, List<TimelineEntry> timeline, List<Lane> lanes) {
        TimelineEntry entry = timeline.get(row);
        Lane lane = lanes.stream().filter(each -> each.name().equals(entry.service())).findFirst().orElseThrow();
        return new Mark(lane.x(), HEAD + ROW * row + ROW / 2, entry.event(), entry.service() + ": " + entry.detail(),
                Duration.between(timeline.getFirst().at(), entry.at()));
    }

    /** Down, across and down again, so that no arrow runs through a label. */
    private static Arrow arrow(Mark from, Mark to, Duration took) {
        int across = from.y() + ROW / 2;
        String path = "M%d %dV%dH%dV%d".formatted(from.x(), from.y() + RADIUS, across, to.x(), to.y() - RADIUS - 2);
        return from.x() == to.x()
                ? new Arrow(path, from.x() + 10, across + 4, false, took)
                : new Arrow(path, (from.x() + to.x()) / 2, across - 4, true, took);
    }

    private static String inWords(List<TimelineEntry> timeline) {
        return Stream.of(timeline).filter(entries -> !entries.isEmpty())
                .map(entries -> entries.stream().map(entry -> entry.event() + " by " + entry.service()))
                .map(events -> String.join(", then ", events.toList()))
                .findFirst().orElse("Nothing has happened.");
    }
}
