package org.bellgrid.extraction.meaning;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.bellgrid.extraction.page.Cell;

/** The rows, or the columns, of a table that say when things take place: most of their texts say nothing else. */
final class LabelLines {
    private static final double MOSTLY = 0.5;
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private LabelLines() {}

    /**
     * All that is written in them.
     *
     * @param start where a cell begins, which is the same for all cells of a line
     */
    static Set<Cell> among(Collection<SeenCell> cells, ToDoubleFunction<SeenCell> start) {
        List<SeenCell> written = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        Set<Cell> labels = new HashSet<>();
        for (List<SeenCell> line : Lines.sameStart(written, start)) {
            long when = line.stream().filter(cell -> isLabel(cell.text())).count();
            if (when > MOSTLY * line.size()) {
                line.forEach(cell -> labels.add(cell.cell()));
            }
        }
        return labels;
    }

    /** Whether a text names times, a period, a date or a week, and nothing else. */
    static boolean isLabel(String text) {
        String rest = TimeText.ofLabel(text).rest();
        return !LETTER_OR_DIGIT.matcher(rest).find()
                || PeriodText.read(rest).isPresent()
                || WeekText.read(text).isPresent()
                || DateText.in(Plain.of(text)).stream().anyMatch(DateText::isAlone);
    }
}
