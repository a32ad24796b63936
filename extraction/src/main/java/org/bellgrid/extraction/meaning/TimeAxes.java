package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The axis of time of each day: usually one for all, sometimes another for some ("Fri Time"). */
final class TimeAxes {
    /** Fewer labels than this make no axis. */
    private static final int FEWEST_LABELS = 2;

    private final List<TimeLabels> lines;
    private final Map<DayOfWeek, TimeAxis> axes = new HashMap<>();

    private TimeAxes(List<TimeLabels> lines) {
        this.lines = lines;
    }

    /** Empty where neither times nor periods are printed beside the days. */
    static Optional<TimeAxes> find(DayAxis days, List<SeenCell> cells) {
        return ofLines(days, lines(days, cells));
    }

    /** The same, with the times of the periods from a legend. */
    static Optional<TimeAxes> find(DayAxis days, List<SeenCell> cells, PeriodTimes legend) {
        return ofLines(
                days,
                lines(days, cells).stream().map(line -> line.timedBy(legend)).toList());
    }

    private static Optional<TimeAxes> ofLines(DayAxis days, List<TimeLabels> lines) {
        TimeAxes found = new TimeAxes(lines);
        for (DayAxis.Day day : days.days()) {
            DayOfWeek name = day.label().day();
            found.axis(name).ifPresent(axis -> found.axes.put(name, axis));
        }
        return found.axes.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** Where nothing is printed beside the days, the rows are counted, and nobody knows their times. */
    static TimeAxes ofRows(DayAxis days, List<SeenCell> cells) {
        List<Slot> slots = new ArrayList<>();
        List<SeenCell> beyond = cells.stream()
                .filter(days::beyondHeader)
                .filter(cell -> !days.over(cell.days()).isEmpty())
                .toList();
        for (List<SeenCell> line : Lines.sameStart(beyond, cell -> cell.time().from())) {
            SeenCell shortest = line.stream()
                    .min(Comparator.comparingDouble(cell -> cell.time().length()))
                    .orElseThrow();
            String ordinal = String.valueOf(slots.size() + 1);
            slots.add(new Slot(
                    shortest.time(),
                    null,
                    null,
                    false,
                    ordinal,
                    "",
                    days.days().get(0).cell()));
        }
        TimeAxes counted = new TimeAxes(List.of());
        days.days().forEach(day -> counted.axes.put(day.label().day(), new TimeAxis(slots, true)));
        return counted;
    }

    private static List<TimeLabels> lines(DayAxis days, List<SeenCell> cells) {
        List<SeenCell> beside = cells.stream()
                .filter(days::beyondHeader)
                .filter(cell -> days.over(cell.days()).isEmpty())
                .toList();
        List<TimeLabels> lines = new ArrayList<>();
        for (List<SeenCell> line : Lines.sameStart(beside, cell -> cell.days().from())) {
            lines.add(TimeLabels.of(line, headedFor(days, line.get(0), cells)));
        }
        return withEnds(lines);
    }

    /** The days that the heading over a line of labels names, as in "Mon-Thu Time". */
    private static Set<DayOfWeek> headedFor(DayAxis days, SeenCell first, List<SeenCell> cells) {
        Set<DayOfWeek> named = EnumSet.noneOf(DayOfWeek.class);
        cells.stream()
                .filter(cell ->
                        cell.time().overlap(days.header()) > 0 && cell.days().concerns(first.days()))
                .forEach(heading -> named.addAll(DayHeading.read(heading.text())));
        return named;
    }

    /** Where starts stand in one line and ends in the next, the two become one line of ranges. */
    private static List<TimeLabels> withEnds(List<TimeLabels> lines) {
        List<TimeLabels> joined = new ArrayList<>(lines);
        for (int i = 0; i + 1 < lines.size(); i++) {
            TimeLabels starts = lines.get(i);
            TimeLabels ends = lines.get(i + 1);
            if (starts.pairsWith(ends)) {
                joined.set(i, starts.endingWith(ends));
                joined.remove(ends);
                break;
            }
        }
        return joined;
    }

    private Optional<TimeAxis> axis(DayOfWeek day) {
        List<TimeLabels> eligible = lines.stream()
                .filter(line -> line.days().isEmpty() || line.days().contains(day))
                .toList();
        Optional<TimeAxis> timed = eligible.stream()
                .max(Comparator.<TimeLabels>comparingInt(line -> line.days().contains(day) ? 1 : 0)
                        .thenComparingInt(TimeLabels::times)
                        .thenComparingInt(TimeLabels::ranges))
                .filter(line -> line.times() >= FEWEST_LABELS)
                .or(() -> eligible.stream()
                        .max(Comparator.comparingInt(TimeLabels::times))
                        .filter(line -> line.times() >= FEWEST_LABELS))
                .map(line -> TimeAxis.of(line, eligible));
        return timed.or(() -> eligible.stream()
                .max(Comparator.comparingInt(TimeLabels::periods))
                .filter(line -> line.periods() >= FEWEST_LABELS)
                .map(line -> TimeAxis.ofPeriods(line, eligible)));
    }

    /** Whether any day's axis prints times, not periods alone. */
    boolean haveTimes() {
        return axes.values().stream().anyMatch(TimeAxis::hasTimes);
    }

    Optional<TimeAxis> of(DayAxis.Day day) {
        return Optional.ofNullable(axes.get(day.label().day()));
    }

    /** What the labels beside the days say at a place, without times and periods. */
    String nameAt(Span span) {
        return TimeLabels.name(lines, span);
    }
}
