package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Word;

/**
 * The columns of rows that no lines part: where hardly any row has a word, for a stretch wider than between words, or up
 * to where most rows begin a word.
 */
final class LooseColumns {
    /** The part of the rows that may have a word between two columns. */
    private static final double HARDLY_ANY = 0.1;
    /** Columns are this far apart, in heights of a word. */
    private static final double GUTTER = 0.5;

    /** The part of the rows that have something in a column; where fewer do, some texts are just longer than others. */
    private static final double LEAST_ROWS = 0.3;

    /** In so large a part of the rows a word begins at the same place, behind a gap, only where a column does. */
    private static final double MOST_ROWS = 0.6;

    private final List<List<Word>> rows;
    private final List<Box> words;
    private final double leastGap;

    private LooseColumns(List<List<Word>> rows) {
        this.rows = rows;
        words = rows.stream().flatMap(List::stream).map(Word::box).toList();
        List<Double> heights = words.stream().map(Box::height).sorted().toList();
        leastGap = GUTTER * heights.get(heights.size() / 2);
    }

    /**
     * The columns from left to right, without gaps between them.
     *
     * @param rows the words of each; at least one altogether
     */
    static List<Span> of(List<List<Word>> rows) {
        return new LooseColumns(rows).columns();
    }

    private List<Span> columns() {
        List<Span> columns = new ArrayList<>();
        for (Span part : parts()) {
            if (columns.isEmpty() || rowsIn(part) >= LEAST_ROWS * rows.size()) {
                columns.add(part);
            } else {
                int last = columns.size() - 1;
                columns.set(last, columns.get(last).union(part));
            }
        }
        return columns;
    }

    private long rowsIn(Span column) {
        return rows.stream()
                .filter(row -> row.stream()
                        .map(word -> word.box().centerX())
                        .anyMatch(place -> place >= column.from() && place < column.to()))
                .count();
    }

    /** What lies between gutters. */
    private List<Span> parts() {
        List<Double> edges = words.stream()
                .flatMap(word -> Stream.of(word.left(), word.right()))
                .sorted()
                .toList();
        List<Span> columns = new ArrayList<>();
        double from = edges.get(0);
        double free = Double.NaN;
        for (int i = 0; i + 1 < edges.size(); i++) {
            double edge = edges.get(i);
            if (isFree((edge + edges.get(i + 1)) / 2)) {
                free = Double.isNaN(free) ? edge : free;
            } else {
                if (edge - free > leastGap || (edge > free && mostBeginAt(edge))) {
                    columns.add(new Span(from, (free + edge) / 2));
                    from = (free + edge) / 2;
                }
                free = Double.NaN;
            }
        }
        columns.add(new Span(from, edges.get(edges.size() - 1) + leastGap));
        return columns;
    }

    /** Whether in most rows a word begins here with a wide gap before it. */
    private boolean mostBeginAt(double edge) {
        return rows.stream().filter(row -> beginsAt(edge, row)).count() > MOST_ROWS * rows.size();
    }

    private boolean beginsAt(double edge, List<Word> row) {
        double tolerance = leastGap / 4;
        Span before = new Span(edge - 2 * leastGap, edge - tolerance);
        return row.stream().anyMatch(word -> Math.abs(word.box().left() - edge) < tolerance)
                && row.stream().map(Word::box).noneMatch(box -> before.overlap(new Span(box.left(), box.right())) > 0);
    }

    private boolean isFree(double place) {
        return words.stream()
                        .filter(word -> word.left() < place && place < word.right())
                        .count()
                <= HARDLY_ANY * rows.size();
    }
}
