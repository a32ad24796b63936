package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Cells that begin at the same place along an axis: the rows, or the columns, of a table. */
final class Lines {
    /** Edges this close, in page units, are the same edge. */
    private static final double TOLERANCE = 3;

    private Lines() {}

    static List<List<SeenCell>> sameStart(Collection<SeenCell> cells, ToDoubleFunction<SeenCell> start) {
        List<SeenCell> sorted =
                cells.stream().sorted(Comparator.comparingDouble(start)).toList();
        List<List<SeenCell>> lines = new ArrayList<>();
        double last = 0;
        for (SeenCell cell : sorted) {
            double at = start.applyAsDouble(cell);
            if (lines.isEmpty() || at - last > TOLERANCE) {
                lines.add(new ArrayList<>());
                last = at;
            }
            lines.get(lines.size() - 1).add(cell);
        }
        return lines;
    }
}
