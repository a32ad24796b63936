package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.page.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The days of a timetable and where they lie.
 *
 * @param days in the order in which they are printed
 * @param header the extent of their labels along the axis of time; what happens on the days lies beyond it
 * @param end where the timetable ends along the axis of time, since another row of day labels follows
 */
record DayAxis(Orientation orientation, List<Day> days, Span header, double end) {
    /** Two days may be a coincidence of two-letter words; full timetables have five. */
    private static final int FEWEST_DAYS = 3;

    /**
     * One day and its extent along the axis of days.
     *
     * @param inferred whether its label could not be read, and its neighbours say which day it is
     */
    record Day(DayLabel label, Span span, SeenCell cell, boolean inferred) {
        /** This day in a week, where one is given. */
        Day in(@Nullable Week week) {
            return week == null ? this : new Day(label.in(week), span, cell, inferred);
        }
    }

    /**
     * All day axes of a table; several when more than one timetable stands in it. Lines of dates alone are none beside such
     * as name their days.
     */
    static List<DayAxis> findAll(Collection<Cell> cells) {
        List<DayAxis> axes = Stream.of(Orientation.values())
                .flatMap(orientation ->
                        read(orientation, cells.stream().map(orientation::see).toList()))
                .toList();
        boolean named = axes.stream().anyMatch(DayAxis::namesDays);
        return Stream.of(Orientation.values())
                .map(orientation -> axes.stream()
                        .filter(axis -> axis.orientation == orientation && (!named || axis.namesDays()))
                        .toList())
                .map(DayAxis::untilTheNext)
                .max(Comparator.comparingInt(DayAxis::mostDays))
                .orElse(List.of());
    }

    private static int mostDays(List<DayAxis> axes) {
        return axes.stream().mapToInt(axis -> axis.distinctDays()).max().orElse(0);
    }

    private static Stream<DayAxis> read(Orientation orientation, List<SeenCell> cells) {
        return Lines.sameStart(cells, cell -> cell.time().from()).stream()
                .flatMap(line -> readLine(orientation, line).stream());
    }

    /** The axes, each ending where the next one's labels begin. */
    private static List<DayAxis> untilTheNext(List<DayAxis> axes) {
        List<DayAxis> ended = new ArrayList<>(axes);
        for (int i = 0; i + 1 < axes.size(); i++) {
            DayAxis axis = axes.get(i);
            ended.set(
                    i,
                    new DayAxis(
                            axis.orientation,
                            axis.days,
                            axis.header,
                            axes.get(i + 1).header.from()));
        }
        return ended;
    }

    private static Optional<DayAxis> readLine(Orientation orientation, List<SeenCell> line) {
        return DayLine.inAllLanguages(line)
                .map(labels -> read(orientation, labels))
                .max(Comparator.comparingInt(DayAxis::distinctDays))
                .filter(axis -> axis.distinctDays() >= FEWEST_DAYS);
    }

    private static DayAxis read(Orientation orientation, DayLine labels) {
        List<Day> days = labels.days();
        Span header =
                days.stream().map(day -> day.cell().time()).reduce(Span::union).orElse(new Span(0, 0));
        return new DayAxis(orientation, days, header, Double.POSITIVE_INFINITY);
    }

    int distinctDays() {
        Set<DayLabel> distinct = new HashSet<>();
        days.forEach(day -> distinct.add(day.label().on(null)));
        return distinct.size();
    }

    /** Whether some label names its day; else all print dates alone. */
    boolean namesDays() {
        return days.stream()
                .anyMatch(day -> LabelText.of(day.cell().text()).dates().stream()
                        .noneMatch(dated -> dated.date().isAlone()));
    }

    /** The days on which a cell of this extent takes place. */
    List<Day> over(Span span) {
        return days.stream().filter(day -> day.span().concerns(span)).toList();
    }

    /** These days, each reaching to the next one, the last to the end of the page. */
    DayAxis reachingDown() {
        List<Day> reaching = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            double to = i + 1 < days.size() ? days.get(i + 1).span().from() : Double.POSITIVE_INFINITY;
            reaching.add(new Day(day.label(), new Span(day.span().from(), to), day.cell(), day.inferred()));
        }
        return new DayAxis(orientation, reaching, header, end);
    }

    /** These days, each in a week, if it has none yet. */
    DayAxis inWeeks(Function<Day, Optional<Week>> weeks) {
        List<Day> dated = days.stream()
                .map(day -> day.label().week() == null ? day.in(weeks.apply(day).orElse(null)) : day)
                .toList();
        return new DayAxis(orientation, dated, header, end);
    }

    boolean beyondHeader(SeenCell cell) {
        return cell.time().middle() > header.to() && cell.time().middle() < end;
    }
}
