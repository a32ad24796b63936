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
import org.bellgrid.extraction.page.TextLine;

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
        page.looseLines().stream().map(TextLine::text).forEach(legend::add);
        return legend;
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
            TimeText later = TimeText.ofLabel(text);
            Optional<String> period = PeriodText.read(inOrder.get(0).text());
            if (period.isPresent() && !later.times().isEmpty() && later.rest().isEmpty()) {
                times.putIfAbsent(period.get(), later);
                row.forEach(cell -> cells.add(cell.cell()));
            }
        }
    }

    private void add(String line) {
        TimeText text = TimeText.ofLabel(line);
        if (!text.times().isEmpty()) {
            PeriodText.read(text.rest()).ifPresent(period -> times.putIfAbsent(period, text));
        }
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
