package org.bellgrid.extraction.meaning;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;

/**
 * The headings that say for which of two weeks the days below or behind them are: cells of the table, or loose lines above
 * it. A document that names one week only names the week it was made for.
 */
final class WeekHeadings {
    private final boolean both;

    private WeekHeadings(boolean both) {
        this.both = both;
    }

    static WeekHeadings in(Collection<PageModel> pages) {
        Set<Week> named = EnumSet.noneOf(Week.class);
        for (PageModel page : pages) {
            page.tables().stream()
                    .flatMap(table -> table.cells().stream())
                    .flatMap(cell -> WeekText.read(cell.text()).stream())
                    .forEach(named::add);
            page.looseLines().stream()
                    .flatMap(line -> WeekText.all(line.text()).stream())
                    .forEach(named::add);
        }
        return new WeekHeadings(named.size() == Week.values().length);
    }

    /** Whether the pages name two weeks. */
    boolean nameBoth() {
        return both;
    }

    /** The days, each with the week that the nearest heading gives; a week that a day's own label names stays. */
    DayAxis over(DayAxis axis, Collection<Cell> table, PageModel page) {
        if (!both) {
            return axis;
        }
        List<SeenCell> cells = table.stream().map(axis.orientation()::see).toList();
        List<SeenCell> printed = cells.stream()
                .filter(cell -> WeekText.read(cell.text()).isPresent())
                .toList();
        List<SeenCell> headings =
                printed.stream().map(cell -> overEmpty(cell, cells)).toList();
        boolean centred =
                axis.days().stream().anyMatch(day -> within(day, headings).isEmpty());
        Optional<Week> above = above(Box.around(table.stream().map(Cell::box).toList()), page);
        return axis.inWeeks(day -> WeekText.find(day.cell().text())
                .or(() -> centred ? nearest(day, printed) : Optional.empty())
                .or(() -> within(day, headings))
                .or(() -> above));
    }

    private static Optional<Week> within(DayAxis.Day day, List<SeenCell> headings) {
        return headings.stream()
                .filter(heading -> isAbove(heading, day) || isBefore(heading, day))
                .max(Comparator.<SeenCell>comparingDouble(
                                heading -> heading.time().middle())
                        .thenComparingDouble(heading -> heading.days().middle()))
                .flatMap(heading -> WeekText.read(heading.text()));
    }

    /** The heading in whose stretch a day lies where headings stand in the middle of theirs. */
    private static Optional<Week> nearest(DayAxis.Day day, List<SeenCell> headings) {
        List<SeenCell> beyond = headings.stream()
                .filter(heading -> heading.time().middle() < day.cell().time().from())
                .toList();
        long weeks = beyond.stream()
                .map(heading -> WeekText.read(heading.text()))
                .distinct()
                .count();
        return weeks < Week.values().length
                ? Optional.empty()
                : beyond.stream()
                        .min(Comparator.comparingDouble(heading ->
                                Math.abs(heading.days().middle() - day.span().middle())))
                        .flatMap(heading -> WeekText.read(heading.text()));
    }

    /** Beyond the label, seen from the lessons. */
    private static boolean isAbove(SeenCell heading, DayAxis.Day day) {
        return heading.time().middle() < day.cell().time().from()
                && heading.days().from() <= day.span().middle()
                && day.span().middle() < heading.days().to();
    }

    /** Ahead of the label, in one line with it. */
    private static boolean isBefore(SeenCell heading, DayAxis.Day day) {
        return heading.time().concerns(day.cell().time())
                && heading.days().middle() < day.span().from();
    }

    /** The heading, as wide as it and the empty cells behind it. */
    private static SeenCell overEmpty(SeenCell heading, List<SeenCell> cells) {
        double to = cells.stream()
                .filter(cell -> !cell.isEmpty() && cell.time().concerns(heading.time()))
                .mapToDouble(cell -> cell.days().from())
                .filter(from -> from >= heading.days().to())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return new SeenCell(heading.cell(), new Span(heading.days().from(), to), heading.time());
    }

    /** The last line above that names one week; lines that name both without a table between them are a legend. */
    private static Optional<Week> above(Box table, PageModel page) {
        List<TextLine> above = page.looseLines().stream()
                .filter(line -> line.box().centerY() < table.top())
                .filter(line -> line.box().overlapX(table) > 0)
                .filter(line -> WeekText.find(line.text()).isPresent())
                .sorted(Comparator.comparingDouble(line -> line.box().centerY()))
                .toList();
        double before = page.tables().stream()
                .map(Table::box)
                .filter(box -> box.bottom() <= table.top() && box.overlapX(table) > 0)
                .mapToDouble(Box::bottom)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        long weeks = above.stream()
                .filter(line -> line.box().centerY() > before)
                .map(line -> WeekText.find(line.text()))
                .distinct()
                .count();
        return weeks > 1
                ? Optional.empty()
                : above.stream().reduce((higher, lower) -> lower).flatMap(line -> WeekText.find(line.text()));
    }
}
