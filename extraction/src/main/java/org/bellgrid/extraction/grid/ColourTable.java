package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.bellgrid.extraction.grid.Tracks.Track;
import org.bellgrid.extraction.page.Box;

/**
 * Makes a table of coloured rectangles that lie in rows and columns with gaps between them.
 *
 * <ol>
 *   <li>Rectangles that begin and end alike make a row, or a column; a wider one spans several.
 *   <li>Texts beside them and above them, in line with each other, make more: labels often have no colour.
 *   <li>Rows and columns meet in the middle of the gaps, and a place without a rectangle is a cell as well; two are one
 *       where a text stands in the gap between.
 * </ol>
 *
 * <p>In calendars the times stand at the edges of the rectangles. It is a table only where the labels stand in the middle.
 */
public final class ColourTable {
    private static final int FEWEST_RECTANGLES = 6;
    private static final int FEWEST_TRACKS = 3;
    /** The part of the rectangles that lie in rows and columns. */
    private static final double MOST = 0.95;
    /** A ruled table that holds this much of the coloured one has all of it. */
    private static final double ALL = 0.9;
    /** The part of the outermost places that hold a label; breaks may have none. */
    private static final double LABELLED = 0.7;

    /** A text may stand across two merged places, or be two that were taken for one. */
    private static final double MOST_IN_GAPS = 0.1;

    private static final int LABEL_LINES = 2;
    /** A label's middle is this close to that of its cell, as a share of the cell. */
    private static final double CENTRED = 0.2;
    /** The part of the labels that stand there. */
    private static final double MOST_CENTRED = 0.8;
    /** A text of which this part lies on either side of a gap stands in it. */
    private static final double THROUGH = 0.3;

    private final List<Box> texts;
    private Tracks columns;
    private Tracks rows;

    private ColourTable(List<Box> rectangles, List<Box> texts) {
        this.texts = texts;
        columns = Tracks.of(rectangles.stream().map(ColourTable::across).toList());
        rows = Tracks.of(rectangles.stream().map(ColourTable::down).toList());
    }

    /**
     * Finds the only one of a page; empty where its rectangles lie in no rows and columns, or a ruled table has them all.
     *
     * @param tables the ruled tables, as far as there are any
     * @param blocks coloured rectangles, none within another
     * @param texts the lines of text
     */
    public static Optional<Grid> find(List<Grid> tables, List<Box> blocks, List<Box> texts) {
        boolean areCells = Calendar.find(tables, blocks).isEmpty();
        return of(rectangles(tables, blocks), texts)
                .filter(table -> !areCells || tables.stream().noneMatch(ruled -> holds(ruled.box(), table.box())));
    }

    /** Coloured blocks, and the cells of ruled tables that lie beside them: not all colours stand out enough. */
    private static List<Box> rectangles(List<Grid> tables, List<Box> blocks) {
        Tracks columns = Tracks.of(blocks.stream().map(ColourTable::across).toList());
        Tracks rows = Tracks.of(blocks.stream().map(ColourTable::down).toList());
        Stream<Box> cells = tables.stream()
                .flatMap(table -> table.cells().stream())
                .map(GridCell::inside)
                .filter(cell -> blocks.stream().noneMatch(block -> shared(cell, block) > 0))
                .filter(cell -> !columns.hasPart(across(cell)) || !rows.holds(down(cell)));
        return Stream.concat(blocks.stream(), cells).toList();
    }

    private static boolean holds(Box ruled, Box table) {
        return shared(ruled, table) >= ALL * table.area();
    }

    private static double shared(Box one, Box other) {
        return one.overlapX(other) * one.overlapY(other);
    }

    private static Optional<Grid> of(List<Box> rectangles, List<Box> texts) {
        List<Box> near = Neighbours.most(rectangles);
        ColourTable table = new ColourTable(near, texts);
        List<Box> fitting = near.stream().filter(table::fits).toList();
        if (fitting.size() < FEWEST_RECTANGLES
                || fitting.size() < MOST * near.size()
                || Math.min(table.columns.all().size(), table.rows.all().size()) < FEWEST_TRACKS) {
            return Optional.empty();
        }
        if (table.inGaps(fitting) > MOST_IN_GAPS) {
            return Optional.empty();
        }
        table.addLabels(Box.around(fitting));
        return Optional.of(new Grid(table.cells(fitting))).filter(table::hasCentredLabels);
    }

    private static Track across(Box box) {
        return new Track(box.left(), box.right());
    }

    private static Track down(Box box) {
        return new Track(box.top(), box.bottom());
    }

    private boolean fits(Box rectangle) {
        return columns.fits(across(rectangle)) && rows.fits(down(rectangle));
    }

    /** The part of the texts that stand in the gaps: where some rows or columns have no colour, it is large. */
    private double inGaps(List<Box> rectangles) {
        Box around = Box.around(rectangles);
        List<Box> within = texts.stream()
                .filter(text -> around.contains(text.centerX(), text.centerY()))
                .toList();
        long between = within.stream()
                .filter(text -> !columns.holds(text.centerX()) || !rows.holds(text.centerY()))
                .filter(text -> rectangles.stream()
                                .mapToDouble(rectangle -> shared(rectangle, text))
                                .sum()
                        < text.area() / 2)
                .count();
        return within.isEmpty() ? 0 : (double) between / within.size();
    }

    private void addLabels(Box around) {
        double widest = columns.all().stream().mapToDouble(Track::length).max().orElse(0);
        double highest = rows.all().stream().mapToDouble(Track::length).max().orElse(0);
        List<Box> beside = texts.stream()
                .filter(text -> text.right() <= around.left()
                        && text.centerY() > around.top()
                        && text.centerY() < around.bottom())
                .toList();
        columns = extended(columns, lines(beside, ColourTable::across), widest);
        double left = columns.all().get(0).from();
        List<Box> inLine = texts.stream()
                .filter(text -> text.left() >= left - widest && text.right() <= around.right() + widest)
                .filter(text -> text.centerY() < around.bottom())
                .toList();
        rows = extended(rows, lines(inLine, ColourTable::down), highest);
    }

    /** Texts side by side, or above each other, as the stretches that they take together; single ones left out. */
    private static List<Track> lines(List<Box> texts, Function<Box, Track> stretch) {
        List<List<Box>> lines = new ArrayList<>();
        texts.stream()
                .sorted(Comparator.comparingDouble(text -> stretch.apply(text).from()))
                .forEach(text -> {
                    List<Box> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
                    if (!last.isEmpty() && touches(stretch.apply(Box.around(last)), stretch.apply(text))) {
                        last.add(text);
                    } else {
                        lines.add(new ArrayList<>(List.of(text)));
                    }
                });
        return lines.stream()
                .filter(line -> line.size() > 1)
                .map(line -> stretch.apply(Box.around(line)))
                .toList();
    }

    private static boolean touches(Track line, Track text) {
        return line.shared(text) > 0;
    }

    /** With the lines of text that lie free, in the gaps or in front, as far as each is near the next. */
    private static Tracks extended(Tracks tracks, List<Track> lines, double most) {
        Tracks extended = tracks;
        for (Track line : lines.stream()
                .sorted(Comparator.comparingDouble(Track::from).reversed())
                .toList()) {
            if (extended.all().stream().allMatch(track -> Tracks.areApart(track, line))
                    && extended.all().get(0).from() - line.to() <= most) {
                extended = extended.with(line);
            }
        }
        return extended;
    }

    private boolean hasCentredLabels(Grid grid) {
        List<Box> cells = grid.cells().stream().map(GridCell::box).toList();
        return haveCentredLabels(cells, ColourTable::down, Box::left)
                && haveCentredLabels(cells, ColourTable::across, Box::top);
    }

    /** In the first line, or in the second where the first names weeks. */
    private boolean haveCentredLabels(List<Box> cells, Function<Box, Track> stretch, ToDoubleFunction<Box> from) {
        return cells.stream()
                .mapToDouble(from)
                .distinct()
                .sorted()
                .limit(LABEL_LINES)
                .mapToObj(line -> cells.stream()
                        .filter(cell -> from.applyAsDouble(cell) == line)
                        .toList())
                .anyMatch(labels -> areCentred(labels, stretch));
    }

    private boolean areCentred(List<Box> labels, Function<Box, Track> stretch) {
        int written = 0;
        int centred = 0;
        for (Box label : labels) {
            List<Box> inside = texts.stream()
                    .filter(text -> label.contains(text.centerX(), text.centerY()))
                    .toList();
            if (!inside.isEmpty()) {
                Track cell = stretch.apply(label);
                double off = stretch.apply(Box.around(inside)).middle() - cell.middle();
                written++;
                centred += Math.abs(off) <= CENTRED * cell.length() ? 1 : 0;
            }
        }
        return written >= Math.max(FEWEST_TRACKS, LABELLED * labels.size()) && centred >= MOST_CENTRED * written;
    }

    private List<GridCell> cells(Collection<Box> rectangles) {
        List<GridCell> cells =
                new ArrayList<>(rectangles.stream().map(this::cell).toList());
        texts.stream().map(this::joinedBy).flatMap(Optional::stream).forEach(place -> addFree(place, cells));
        for (int row = 0; row < rows.all().size(); row++) {
            for (int column = 0; column < columns.all().size(); column++) {
                addFree(place(column, row), cells);
            }
        }
        cells.sort(Comparator.<GridCell>comparingDouble(cell -> cell.box().top())
                .thenComparingDouble(cell -> cell.box().left()));
        return cells;
    }

    private static void addFree(Box place, List<GridCell> cells) {
        if (cells.stream().noneMatch(cell -> shared(cell.box(), place) > 0)) {
            cells.add(new GridCell(place, place));
        }
    }

    /** The two places above each other in whose gap a text stands: they are one. */
    private Optional<Box> joinedBy(Box text) {
        for (int column = 0; column < columns.all().size(); column++) {
            for (int row = 0; row + 1 < rows.all().size(); row++) {
                Box above = place(column, row);
                Box below = place(column, row + 1);
                double least = THROUGH * text.height();
                if (above.overlapX(text) > text.width() / 2
                        && above.overlapY(text) >= least
                        && below.overlapY(text) >= least) {
                    return Optional.of(above.union(below));
                }
            }
        }
        return Optional.empty();
    }

    private GridCell cell(Box rectangle) {
        List<Integer> inColumns = columns.spanned(across(rectangle));
        List<Integer> inRows = rows.spanned(down(rectangle));
        Box first = place(inColumns.get(0), inRows.get(0));
        Box last = place(inColumns.get(inColumns.size() - 1), inRows.get(inRows.size() - 1));
        return new GridCell(first.union(last), rectangle);
    }

    private Box place(int column, int row) {
        Track across = columns.widened(column);
        Track down = rows.widened(row);
        return new Box(across.from(), down.from(), across.to(), down.to());
    }
}
