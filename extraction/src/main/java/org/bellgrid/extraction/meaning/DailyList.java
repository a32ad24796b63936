package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;

/** A table with one lesson a row, under headings that say for which days the rows below are. */
final class DailyList {
    /** A heading in the table spans at least this share of its width. */
    private static final double WIDE = 0.6;
    /** Fewer times than this are no list. */
    private static final int FEWEST_ROWS = 3;

    private final ListRows rows;
    private final List<SeenCell> headings;

    private DailyList(List<SeenCell> cells, List<SeenCell> headings) {
        this.headings = headings;
        this.rows = new ListRows(
                cells.stream().filter(cell -> !headings.contains(cell)).toList());
    }

    /** The blocks; none when the table is no such list. */
    static List<DraftBlock> blocks(Table table, PageModel page) {
        List<SeenCell> cells =
                table.cells().stream().map(Orientation.DAYS_DOWN::see).toList();
        List<SeenCell> headings = new ArrayList<>(above(table, page));
        cells.stream()
                .filter(cell -> cell.time().length() >= WIDE * table.box().width()
                        && !days(cell).isEmpty())
                .forEach(headings::add);
        DailyList list = new DailyList(cells, headings);
        if (headings.isEmpty() || !list.rows.isList() || list.rows.times().size() < FEWEST_ROWS) {
            return List.of();
        }
        PageFrame frame = new PageFrame(page);
        return list.lessons().stream().map(lesson -> lesson.block(frame)).toList();
    }

    /** The last line above the table and over it that names days. */
    private static List<SeenCell> above(Table table, PageModel page) {
        return page.looseLines().stream()
                .filter(line ->
                        line.box().bottom() <= table.box().top() + line.box().height() / 2)
                .filter(line -> line.box().overlapX(table.box()) > 0)
                .map(line -> Orientation.DAYS_DOWN.see(new Cell(line.box(), List.of(line), null)))
                .filter(line -> !days(line).isEmpty())
                .reduce((higher, lower) -> lower)
                .stream()
                .toList();
    }

    private static Set<DayOfWeek> days(SeenCell heading) {
        return DayHeading.read(heading.text());
    }

    private List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        for (SeenCell heading : headings) {
            List<SeenCell> under = rows.times().stream()
                    .filter(row -> headingOf(row).filter(heading::equals).isPresent())
                    .toList();
            for (DayOfWeek name : days(heading)) {
                DayAxis.Day day = new DayAxis.Day(new DayLabel(name, null), heading.days(), heading, false);
                lessons.addAll(
                        rows.lessons(under, under.stream().map(row -> day).toList()));
            }
        }
        return lessons;
    }

    private Optional<SeenCell> headingOf(SeenCell row) {
        return headings.stream()
                .filter(heading -> heading.days().middle() < row.days().middle())
                .reduce((higher, lower) -> lower);
    }
}
