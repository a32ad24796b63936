package org.bellgrid.extraction.meaning;

import java.util.Collection;
import java.util.List;
import org.bellgrid.extraction.page.PageModel;

/** Reads the cells of one table: how it prints weeks, rooms and several entries shows in all its cells together. */
final class CellTexts {
    private final WeekMarks weeks;
    private final Habits habits;

    private CellTexts(Collection<SeenCell> cells, WeekMarks weeks) {
        this.weeks = weeks;
        habits = Habits.in(cells.stream().map(SeenCell::cell).toList());
    }

    static CellTexts in(Collection<SeenCell> cells) {
        return new CellTexts(cells, WeekMarks.in(cells));
    }

    /** The same for cells under days; where these name their weeks, no end of an entry does. */
    static CellTexts in(Collection<SeenCell> cells, DayAxis days, PageModel page) {
        if (days.days().stream().anyMatch(day -> day.label().week() != null)) {
            return in(cells);
        }
        boolean named = WeekHeadings.in(List.of(page)).nameBoth();
        return new CellTexts(cells, WeekMarks.in(cells, named));
    }

    /** The entries of a cell in reading order; none for an empty cell or a placeholder. */
    List<CellText> of(SeenCell cell) {
        return weeks.entries(cell.cell().lines()).stream()
                .flatMap(lines -> Entries.of(lines, habits).stream())
                .map(lines -> CellText.of(lines, weeks, habits))
                .filter(entry -> !entry.isPlaceholder())
                .toList();
    }
}
