package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;

/**
 * A table with one lesson a row, under headings that say for which days the rows below are; several such lists may stand
 * beside each other.
 */
final class DailyList {
    /** Fewer times than this are no list. */
    private static final int FEWEST_ROWS = 3;
    /** A heading stands over the times and over what takes place then. */
    private static final int FEWEST_COLUMNS = 2;

    private final Table table;
    private final List<SeenCell> cells;
    private final List<SeenCell> headings = new ArrayList<>();

    private DailyList(Table table, PageModel page) {
        this.table = table;
        cells = table.cells().stream()
                .filter(cell -> WeekText.read(cell.text()).isEmpty())
                .map(Orientation.DAYS_DOWN::see)
                .toList();
        above(table, page).ifPresent(headings::add);
        cells.stream()
                .filter(cell -> !days(cell).isEmpty())
                .map(this::overEmpty)
                .filter(this::isOverColumns)
                .forEach(headings::add);
    }

    /** The blocks; none when the table is no such list. */
    static List<DraftBlock> blocks(Table table, PageModel page, WeekHeadings weeks) {
        DailyList list = new DailyList(table, page);
        Map<SeenCell, ListRows> parts = new LinkedHashMap<>();
        list.headings.forEach(heading -> parts.put(heading, new ListRows(list.under(heading))));
        parts.values().removeIf(rows -> !rows.isList());
        int times =
                parts.values().stream().mapToInt(rows -> rows.times().size()).sum();
        if (times < FEWEST_ROWS) {
            return List.of();
        }
        PageFrame frame = new PageFrame(page);
        List<DraftBlock> blocks = new ArrayList<>();
        parts.forEach((heading, rows) ->
                lessons(list.days(heading, weeks, page), rows).forEach(lesson -> blocks.add(lesson.block(frame))));
        return blocks;
    }

    /** The last line above the table and over it that names days; it is for the whole table. */
    private static Optional<SeenCell> above(Table table, PageModel page) {
        return page.looseLines().stream()
                .filter(line ->
                        line.box().bottom() <= table.box().top() + line.box().height() / 2)
                .filter(line -> line.box().overlapX(table.box()) > 0)
                .map(line -> Orientation.DAYS_DOWN.see(new Cell(line.box(), List.of(line), null)))
                .filter(line -> !days(line).isEmpty())
                .reduce((higher, lower) -> lower)
                .map(line -> over(line, new Span(table.box().left(), table.box().right())));
    }

    private static SeenCell over(SeenCell heading, Span columns) {
        return new SeenCell(heading.cell(), heading.days(), columns);
    }

    /** The heading, as wide as it and the empty cells behind it. */
    private SeenCell overEmpty(SeenCell heading) {
        double to = heading.time().to();
        for (SeenCell cell : inRowOf(heading)) {
            if (!cell.isEmpty()) {
                break;
            }
            to = cell.time().to();
        }
        return over(heading, new Span(heading.time().from(), to));
    }

    private List<SeenCell> inRowOf(SeenCell heading) {
        return cells.stream()
                .filter(cell -> cell.days().concerns(heading.days()))
                .filter(cell -> cell.time().from() >= heading.time().to())
                .sorted(Comparator.comparingDouble(cell -> cell.time().from()))
                .toList();
    }

    private boolean isOverColumns(SeenCell heading) {
        List<SeenCell> below = cells.stream()
                .filter(cell -> !cell.isEmpty() && isOver(heading, cell))
                .toList();
        return Lines.sameStart(below, cell -> cell.time().from()).size() >= FEWEST_COLUMNS;
    }

    private static boolean isOver(SeenCell heading, SeenCell cell) {
        return heading.days().middle() < cell.days().middle()
                && heading.time().from() <= cell.time().middle()
                && cell.time().middle() < heading.time().to();
    }

    private List<SeenCell> under(SeenCell heading) {
        return cells.stream()
                .filter(cell ->
                        headings.stream().noneMatch(other -> other.cell().equals(cell.cell())))
                .filter(cell -> headings.stream()
                        .filter(other -> isOver(other, cell))
                        .max(Comparator.comparingDouble(other -> other.days().middle()))
                        .filter(heading::equals)
                        .isPresent())
                .toList();
    }

    private static Set<DayOfWeek> days(SeenCell heading) {
        return DayHeading.read(heading.text());
    }

    /** The days that a heading is for, in the week that it names itself, or that a heading above it does. */
    private List<DayAxis.Day> days(SeenCell heading, WeekHeadings weeks, PageModel page) {
        List<DayAxis.Day> days = days(heading).stream()
                .map(name -> new DayAxis.Day(new DayLabel(name, null), heading.days(), heading, false))
                .toList();
        DayAxis axis = new DayAxis(Orientation.DAYS_DOWN, days, heading.time(), Double.POSITIVE_INFINITY);
        return weeks.over(axis, table.cells(), page).days();
    }

    private static List<Lesson> lessons(List<DayAxis.Day> days, ListRows rows) {
        List<Lesson> lessons = new ArrayList<>();
        for (DayAxis.Day day : days) {
            lessons.addAll(rows.lessons(
                    rows.times(), rows.times().stream().map(row -> day).toList()));
        }
        return lessons;
    }
}
