package org.bellgrid.extraction.meaning;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        PageModel before = null;
        for (PageModel page : pages) {
            Optional<PageModel> continued = Optional.ofNullable(before).flatMap(last -> Continuation.of(last, page));
            before = continued.orElse(page);
            add(find(before, weeks), continued.isPresent(), timetables);
        }
        List<DraftTimetable> timed =
                timetables.stream().filter(Timetables::printsTimes).toList();
        return timed.isEmpty() ? timetables : timed;
    }

    /** What was found on a page; the first of it may go on with what the page before ended with, if it is later. */
    private static void add(List<DraftTimetable> found, boolean continued, List<DraftTimetable> timetables) {
        int last = timetables.size() - 1;
        if (continued && last >= 0 && !found.isEmpty() && isLater(found.get(0), timetables.get(last))) {
            timetables.set(last, joined(timetables.get(last), found.get(0)));
            timetables.addAll(found.subList(1, found.size()));
        } else {
            timetables.addAll(found);
        }
    }

    private static boolean isLater(DraftTimetable timetable, DraftTimetable other) {
        Optional<LocalTime> first = starts(timetable).min(Comparator.naturalOrder());
        Optional<LocalTime> last = starts(other).max(Comparator.naturalOrder());
        return first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    }

    private static Stream<LocalTime> starts(DraftTimetable timetable) {
        return timetable.blocks().stream().map(DraftBlock::start).filter(Objects::nonNull);
    }

    private static DraftTimetable joined(DraftTimetable one, DraftTimetable rest) {
        return new DraftTimetable(
                one.title(),
                one.teacher(),
                one.className(),
                one.term(),
                Stream.concat(one.blocks().stream(), rest.blocks().stream()).toList());
    }

    private static List<DraftTimetable> find(PageModel page, WeekHeadings weeks) {
        Optional<Table> list = LooseList.of(page);
        Optional<Table> table = LooseTable.of(page);
        List<DraftTimetable> inList = from(list.stream().toList(), page, weeks);
        List<DraftTimetable> inTable = from(table.stream().toList(), page, weeks);
        boolean isList = !inList.isEmpty() && timedBlocks(inList) >= timedBlocks(inTable);
        List<DraftTimetable> inLoose = isList ? inList : inTable;
        if (!inLoose.isEmpty() && DrawnLines.areMissing((isList ? list : table).orElseThrow(), page)) {
            return inLoose;
        }
        List<DraftTimetable> inDrawn = from(page.tables(), page, weeks);
        long drawnTimes = timedBlocks(inDrawn);
        boolean hasMore = (isList || drawnTimes == 0) && timedBlocks(inLoose) > drawnTimes;
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
            add(DailyList.blocks(table, page, weeks), table, page, timetables);
        }
    }

    private static void add(List<DraftBlock> blocks, Table table, PageModel page, List<DraftTimetable> timetables) {
        if (!blocks.isEmpty()) {
            timetables.add(Headings.of(page, table).over(blocks));
        }
    }

    /** The blocks; where dates stand alone, only with times, since many a list has dates. */
    private static List<DraftBlock> blocks(DayAxis days, Table table, PageFrame frame) {
        List<SeenCell> cells = Initials.part(Remarks.part(table.cells())).stream()
                .filter(cell -> WeekText.read(cell.text()).isEmpty())
                .map(days.orientation()::see)
                .toList();
        List<DraftBlock> blocks =
                LessonList.blocks(days, cells, frame).orElseGet(() -> WeekGrid.blocks(days, cells, frame));
        return days.namesDays() || blocks.stream().anyMatch(block -> block.start() != null) ? blocks : List.of();
    }
}
