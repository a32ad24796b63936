package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Rect;

/** The straight lines, across or down, on which the edges of a table's cells lie. */
final class Edges {
    /** A line is no thicker than so many tolerances. */
    private static final double THICKEST = 2;

    private final List<Span> spans = new ArrayList<>();

    private Edges(Stream<Integer> edges, double tolerance) {
        edges.sorted().forEach(edge -> add(edge, tolerance));
    }

    private void add(int edge, double tolerance) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).isNear(edge, tolerance)) {
            spans.set(last, new Span(spans.get(last).from(), edge));
        } else {
            spans.add(new Span(edge, edge));
        }
    }

    /**
     * Moves neighbours' edges to the middle of the line between them.
     *
     * @param tolerance how far apart edges on the same line may lie; what becomes narrower than this is no cell
     * @return in reading order
     */
    static List<GridCell> align(List<Rect> cells, double tolerance) {
        Edges across = new Edges(cells.stream().flatMap(cell -> Stream.of(cell.x, cell.x + cell.width)), tolerance);
        Edges down = new Edges(cells.stream().flatMap(cell -> Stream.of(cell.y, cell.y + cell.height)), tolerance);
        return cells.stream()
                .map(cell -> new GridCell(aligned(cell, across, down), box(cell)))
                .filter(cell -> Math.min(cell.box().width(), cell.box().height()) >= tolerance)
                .sorted(Comparator.<GridCell>comparingDouble(cell -> cell.box().top())
                        .thenComparingDouble(cell -> cell.box().left()))
                .toList();
    }

    private static Box aligned(Rect cell, Edges across, Edges down) {
        return new Box(
                across.at(cell.x), down.at(cell.y), across.at(cell.x + cell.width), down.at(cell.y + cell.height));
    }

    private static Box box(Rect cell) {
        return new Box(cell.x, cell.y, cell.x + cell.width, cell.y + cell.height);
    }

    private double at(int edge) {
        return spans.stream()
                .filter(span -> edge >= span.from() && edge <= span.to())
                .mapToDouble(span -> (span.from() + span.to()) / 2.0)
                .findFirst()
                .orElseThrow();
    }

    /** All edges on one line. */
    private record Span(int from, int to) {
        boolean isNear(int edge, double tolerance) {
            return edge - to <= tolerance && edge - from <= THICKEST * tolerance;
        }
    }
}
