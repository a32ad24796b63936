package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;

/** Finds the timetables among the tables of a document. */
public final class Timetables {
    private Timetables() {}

    /** All timetables with at least one block, in reading order; none when the document is something else. */
    public static List<DraftTimetable> find(List<PageModel> pages) {
        List<DraftTimetable> timetables = new ArrayList<>();
        WeekHeadings weeks = WeekHeadings.in(pages);
        for (PageModel page : pages) {
            timetables.addAll(find(page, weeks));
        }
        List<DraftTimetable> timed =
                timetables.stream().filter(Timetables::printsTimes).toList();
        return timed.isEmpty() ? timetables : timed;
    }

    private static List<DraftTimetable> find(PageModel page, WeekHeadings weeks) {
        Optional<Table> list = LooseList.of(page);
        Optional<Table> loose = list.or(() -> LooseTable.of(page));
        List<DraftTimetable> inLoose = from(loose.stream().toList(), page, weeks);
        if (!inLoose.isEmpty() && DrawnLines.areMissing(loose.orElseThrow(), page)) {
            return inLoose;
        }
        List<DraftTimetable> inDrawn = from(page.tables(), page, weeks);
        boolean hasMore = list.isPresent() && timedBlocks(inLoose) > timedBlocks(inDrawn);
        return inDrawn.isEmpty() || hasMore ? inLoose : inDrawn;
    }

    private static long timedBlocks(List<DraftTimetable> timetables) {
        return timetables.stream()
                .flatMap(timetable -> timetable.blocks().stream())
                .filter(block -> block.start() != null)
                .count();
    }

    private static List<DraftTimetable> from(List<Table> tables, PageModel page, WeekHeadings weeks) {
        List<DraftTimetable> timetables = new ArrayList<>();
        tables.forEach(table -> addFrom(table, page, weeks, timetables));
        return timetables;
    }

    /** Beside a timetable with times, a table without any is something else, such as a list of exercises. */
    private static boolean printsTimes(DraftTimetable timetable) {
        return timetable.blocks().stream().anyMatch(block -> block.start() != null);
    }

    private static void addFrom(Table drawn, PageModel page, WeekHeadings weeks, List<DraftTimetable> timetables) {
        Table table = LooseLabels.adopt(drawn, page.looseLines());
        List<DayAxis> axes = DayAxis.findAll(table.cells());
        int before = timetables.size();
        axes.forEach(days -> add(
                blocks(weeks.over(days, table.cells(), page), table, new PageFrame(page)), table, page, timetables));
        if (timetables.size() == before) {
            add(DailyList.blocks(table, page), table, page, timetables);
        }
    }

    private static void add(List<DraftBlock> blocks, Table table, PageModel page, List<DraftTimetable> timetables) {
        if (!blocks.isEmpty()) {
            timetables.add(Headings.of(page, table).over(blocks));
        }
    }

    private static List<DraftBlock> blocks(DayAxis days, Table table, PageFrame frame) {
        List<SeenCell> cells = Initials.part(Remarks.part(table.cells())).stream()
                .filter(cell -> WeekText.read(cell.text()).isEmpty())
                .map(days.orientation()::see)
                .toList();
        return LessonList.blocks(days, cells, frame).orElseGet(() -> WeekGrid.blocks(days, cells, frame));
    }
}
