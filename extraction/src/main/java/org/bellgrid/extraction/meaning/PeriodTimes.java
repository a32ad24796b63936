package org.bellgrid.extraction.meaning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;

/**
 * A legend that says when the numbered periods are: lines, or rows of a table, of a number and its times and nothing else.
 */
final class PeriodTimes {
    /** Fewer entries are no legend. */
    private static final int FEWEST = 2;

    private final Map<String, TimeText> times = new HashMap<>();
    private final Set<Cell> cells = new HashSet<>();

    private PeriodTimes() {}

    /** Without entries where the page has no legend. */
    static PeriodTimes on(PageModel page) {
        PeriodTimes legend = new PeriodTimes();
        page.tables().forEach(legend::addRows);
        List<Cell> lines = page.looseLines().stream()
                .map(line -> new Cell(line.box(), List.of(line), null))
                .toList();
        LooseLabels.lines(lines, Orientation.DAYS_ACROSS).forEach(legend::addLine);
        return legend;
    }

    /** Texts side by side: each may be an entry, or the number of one that the next gives the times of. */
    private void addLine(List<Cell> line) {
        for (int i = 0; i < line.size(); i++) {
            add(line.get(i).text());
            if (i > 0) {
                addEntry(line.get(i - 1).text(), line.get(i).text());
            }
        }
    }

    private void addRows(Table table) {
        List<SeenCell> written = table.cells().stream()
                .map(Orientation.DAYS_DOWN::see)
                .filter(cell -> !cell.isEmpty())
                .toList();
        for (List<SeenCell> row : Lines.sameStart(written, cell -> cell.days().from())) {
            List<SeenCell> inOrder = row.stream()
                    .sorted(Comparator.comparingDouble(cell -> cell.time().from()))
                    .toList();
            String text = String.join(
                    " ", inOrder.stream().skip(1).map(SeenCell::text).toList());
            if (addEntry(inOrder.get(0).text(), text)
                    || (row.size() == 1 && add(row.get(0).text()))) {
                row.forEach(cell -> cells.add(cell.cell()));
            }
        }
    }

    /** Whether the one is a number and the other its times. */
    private boolean addEntry(String number, String printed) {
        Optional<String> period = PeriodText.read(number);
        TimeText text = TimeText.ofLabel(printed);
        boolean isEntry =
                period.isPresent() && !text.times().isEmpty() && text.rest().isEmpty();
        if (isEntry) {
            times.putIfAbsent(period.get(), text);
        }
        return isEntry;
    }

    /** Whether the line is an entry. */
    private boolean add(String line) {
        TimeText text = TimeText.ofLabel(line);
        Optional<String> period = text.times().isEmpty() ? Optional.empty() : PeriodText.read(text.rest());
        period.ifPresent(number -> times.putIfAbsent(number, text));
        return period.isPresent();
    }

    boolean isLegend() {
        return times.size() >= FEWEST;
    }

    /** Empty where the legend does not have this period. */
    Optional<TimeText> of(String period) {
        return Optional.ofNullable(times.get(period));
    }

    /** Those that are not part of the legend. */
    List<SeenCell> without(Collection<SeenCell> all) {
        return all.stream().filter(cell -> !cells.contains(cell.cell())).toList();
    }
}
