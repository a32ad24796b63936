package org.bellgrid.extraction.meaning;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;

/** Finds the timetables among the tables of a document. */
public final class Timetables {
    private Timetables() {}

    /**
     * A timetable.
     *
     * @param unplaced what stands in the same table and was left over
     */
    private record Found(DraftTimetable timetable, List<Evidence> unplaced) {
        Found joinedBy(Found rest) {
            List<DraftBlock> blocks = both(timetable.blocks(), rest.timetable.blocks());
            return new Found(timetable.with(blocks), both(unplaced, rest.unplaced));
        }

        private static <T> List<T> both(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }

        /** Beside a timetable with times, a table without any is something else, such as a list of exercises. */
        private boolean printsTimes() {
            return timetable.blocks().stream().anyMatch(block -> block.start() != null);
        }
    }

    /** All timetables with at least one block, in reading order; none when the document is something else. */
    public static Draft draft(List<PageModel> pages) {
        List<Found> all = new ArrayList<>();
        WeekHeadings weeks = WeekHeadings.in(pages);
        PageModel before = null;
        for (PageModel page : pages) {
            Optional<PageModel> continued = Optional.ofNullable(before).flatMap(last -> Continuation.of(last, page));
            before = continued.orElse(page);
            add(find(before, weeks), continued.isPresent(), all);
        }
        List<Found> timed = all.stream().filter(Found::printsTimes).toList();
        List<Found> timetables = timed.isEmpty() ? all : timed;
        return new Draft(
                timetables.stream().map(Found::timetable).toList(),
                null,
                timetables.stream().flatMap(found -> found.unplaced().stream()).toList());
    }

    /** What was found on a page; the first of it may go on with what the page before ended with, if it is later. */
    private static void add(List<Found> found, boolean continued, List<Found> timetables) {
        int last = timetables.size() - 1;
        if (continued && last >= 0 && !found.isEmpty() && isLater(found.get(0), timetables.get(last))) {
            timetables.set(last, timetables.get(last).joinedBy(found.get(0)));
            timetables.addAll(found.subList(1, found.size()));
        } else {
            timetables.addAll(found);
        }
    }

    private static boolean isLater(Found timetable, Found other) {
        Optional<LocalTime> first = starts(timetable).min(Comparator.naturalOrder());
        Optional<LocalTime> last = starts(other).max(Comparator.naturalOrder());
        return first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    }

    private static Stream<LocalTime> starts(Found found) {
        return found.timetable().blocks().stream().map(DraftBlock::start).filter(Objects::nonNull);
    }

    private static List<Found> find(PageModel page, WeekHeadings weeks) {
        Optional<Table> list = LooseList.of(page);
        Optional<Table> table = LooseTable.of(page);
        List<Found> inList = from(list.stream().toList(), page, weeks);
        List<Found> inTable = from(table.stream().toList(), page, weeks);
        boolean isList = !inList.isEmpty() && timedBlocks(inList) >= timedBlocks(inTable);
        List<Found> inLoose = isList ? inList : inTable;
        if (!inLoose.isEmpty() && DrawnLines.areMissing((isList ? list : table).orElseThrow(), page)) {
            return inLoose;
        }
        List<Found> inDrawn = from(page.tables(), page, weeks);
        long drawnTimes = timedBlocks(inDrawn);
        boolean hasMore = (isList || drawnTimes == 0) && timedBlocks(inLoose) > drawnTimes;
        return inDrawn.isEmpty() || hasMore ? inLoose : inDrawn;
    }

    private static long timedBlocks(List<Found> timetables) {
        return timetables.stream()
                .flatMap(found -> found.timetable().blocks().stream())
                .filter(block -> block.start() != null)
                .count();
    }

    private static List<Found> from(List<Table> tables, PageModel page, WeekHeadings weeks) {
        return tables.stream()
                .flatMap(table -> from(table, page, weeks).stream())
                .toList();
    }

    private static List<Found> from(Table drawn, PageModel page, WeekHeadings weeks) {
        Table table = LooseLabels.adopt(drawn, page.looseLines());
        List<DayAxis> axes = DayAxis.findAll(table.cells());
        List<List<DraftBlock>> parts = axes.stream()
                .map(days -> blocks(weeks.over(days, table.cells(), page), table, new PageFrame(page)))
                .filter(blocks -> !blocks.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            List<DraftBlock> list = DailyList.blocks(table, page, weeks);
            return list.isEmpty()
                    ? List.of()
                    : found(List.of(list), Unplaced.inList(table, list, page), Headings.of(page, table));
        }
        List<DraftBlock> all = parts.stream().flatMap(List::stream).toList();
        return found(parts, Unplaced.in(drawn, table, axes, all, page), Headings.of(page, table));
    }

    /** The timetables of one table, the first with what it has left over. */
    private static List<Found> found(List<List<DraftBlock>> parts, List<Evidence> unplaced, Headings headings) {
        List<Found> found = new ArrayList<>();
        parts.forEach(blocks -> found.add(new Found(headings.over(blocks), found.isEmpty() ? unplaced : List.of())));
        return found;
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
