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
            return week == null ? this : new Day(new DayLabel(label.day(), week), span, cell, inferred);
        }
    }

    /** All day axes of a table; several when more than one timetable stands in it. */
    static List<DayAxis> findAll(Collection<Cell> cells) {
        return Stream.of(Orientation.values())
                .map(orientation -> findAll(
                        orientation, cells.stream().map(orientation::see).toList()))
                .max(Comparator.comparingInt(DayAxis::mostDays))
                .orElse(List.of());
    }

    private static int mostDays(List<DayAxis> axes) {
        return axes.stream().mapToInt(axis -> axis.distinctDays()).max().orElse(0);
    }

    private static List<DayAxis> findAll(Orientation orientation, List<SeenCell> cells) {
        List<DayAxis> axes = new ArrayList<>();
        Lines.sameStart(cells, cell -> cell.time().from())
                .forEach(line -> read(orientation, line).ifPresent(axes::add));
        for (int i = 0; i + 1 < axes.size(); i++) {
            DayAxis axis = axes.get(i);
            axes.set(
                    i,
                    new DayAxis(
                            orientation,
                            axis.days,
                            axis.header,
                            axes.get(i + 1).header.from()));
        }
        return axes;
    }

    private static Optional<DayAxis> read(Orientation orientation, List<SeenCell> line) {
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
        days.forEach(day -> distinct.add(day.label()));
        return distinct.size();
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
