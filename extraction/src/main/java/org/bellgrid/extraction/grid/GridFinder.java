package org.bellgrid.extraction.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.Box;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;

/**
 * Finds ruled tables on a straight picture.
 *
 * <ol>
 *   <li>With each {@link GridSetting}: what is dark or parts colours and runs long is a line, and what lines enclose is a
 *       cell. Merged cells need no care: no line runs through them.
 *   <li>Of the settings whose cells cover nearly as much as any other's, the number of cells that most agree on wins.
 *   <li>Dark lines are asked first. Where they enclose little, colours' edges win.
 * </ol>
 */
public final class GridFinder {
    /** Fewer cells than this are a frame or a form, no table. */
    private static final int LEAST_CELLS = 4;
    /** A cell's sides are at least so long, as a share of the picture's long side. */
    private static final double LEAST_SIDE = 0.006;
    /** A cell fills its box at least to this share; what fills less is the space around something. */
    private static final double LEAST_FILLED = 0.75;

    /** Lettering is what consists of such parts to more than this share. */
    private static final double MOSTLY = 0.5;

    /** A setting has missed lines if its cells cover less than this share of what another one's do. */
    private static final double NEARLY_ALL = 0.8;

    /** Dark lines are the surest sign; edges of colours are believed when they enclose so many times more. */
    private static final double MORE = 1.08;

    private GridFinder() {}

    /**
     * Finds them all.
     *
     * @param picture straight, 8 bits blue-green-red, long side about 2000 px
     * @param texts the lines of text on it
     * @return tables from the top down; empty when nothing is ruled
     */
    public static List<Grid> find(Mat picture, List<Box> texts) {
        List<Grid> ink = vote(picture, texts, GridSetting.INK);
        List<Grid> edges = vote(picture, texts, GridSetting.EDGES);
        return covered(edges) > MORE * covered(ink) ? edges : mended(ink, picture, texts);
    }

    /**
     * With light letters painted over, if the ground between them was taken for lines: cells cut through letters, or are
     * missing around them.
     */
    private static List<Grid> mended(List<Grid> ink, Mat picture, List<Box> texts) {
        try (Mats mats = new Mats()) {
            return LightLetters.paintedOver(picture, texts, mats)
                    .map(painted -> vote(painted, texts, GridSetting.INK))
                    .filter(whole -> !whole.isEmpty())
                    .filter(whole -> cutsLetters(ink, texts) || covered(whole) > covered(ink))
                    .orElse(ink);
        }
    }

    private static boolean cutsLetters(List<Grid> grids, List<Box> texts) {
        return grids.stream()
                .flatMap(grid -> grid.cells().stream())
                .anyMatch(cell -> isPartOfAny(texts, cell.inside()));
    }

    private static List<Grid> vote(Mat picture, List<Box> texts, List<GridSetting> settings) {
        List<List<Grid>> found = settings.stream()
                .map(setting -> find(picture, texts, setting))
                .filter(grids -> !grids.isEmpty())
                .toList();
        double most = found.stream().mapToDouble(GridFinder::covered).max().orElse(0);
        Map<Integer, List<List<Grid>>> byCells = found.stream()
                .filter(grids -> covered(grids) >= NEARLY_ALL * most)
                .collect(Collectors.groupingBy(GridFinder::cells, TreeMap::new, Collectors.toList()));
        return byCells.values().stream()
                .max(Comparator.<List<List<Grid>>>comparingInt(List::size)
                        .thenComparingDouble(same -> same.stream()
                                .mapToDouble(GridFinder::covered)
                                .max()
                                .orElse(0)))
                .flatMap(same -> same.stream().max(Comparator.comparingDouble(GridFinder::covered)))
                .orElse(List.of());
    }

    private static int cells(List<Grid> grids) {
        return grids.stream().mapToInt(grid -> grid.cells().size()).sum();
    }

    private static double covered(List<Grid> grids) {
        return grids.stream().mapToDouble(Grid::coveredArea).sum();
    }

    private static List<Grid> find(Mat picture, List<Box> texts, GridSetting setting) {
        try (Mats mats = new Mats()) {
            Mat lines = Rulings.lines(picture, setting, mats);
            List<Rect> tables = Rulings.tables(lines);
            Core.bitwise_not(lines, lines);
            List<Rect> cells = cells(lines);
            double tolerance = LEAST_SIDE * Math.max(picture.cols(), picture.rows());
            List<Grid> grids = new ArrayList<>();
            for (List<Rect> table : share(cells, tables)) {
                if (isTable(table) && !isLettering(table, texts)) {
                    grids.add(new Grid(Gaps.close(Edges.align(table, tolerance))));
                }
            }
            grids.sort(Comparator.comparingDouble(grid -> grid.box().top()));
            return grids;
        }
    }

    /** The enclosed areas that are rectangles of some size and do not hold others. */
    private static List<Rect> cells(Mat noLines) {
        int least = (int) Math.ceil(LEAST_SIDE * Math.max(noLines.cols(), noLines.rows()));
        List<Rect> cells = new ArrayList<>();
        for (Rulings.Component component : Rulings.Component.of(noLines, 4)) {
            Rect box = component.box();
            if (Math.min(box.width, box.height) >= least
                    && component.area() >= LEAST_FILLED * box.area()
                    && !touchesBorder(box, noLines)) {
                cells.add(box);
            }
        }
        List<Rect> single =
                cells.stream().filter(cell -> !holdsOthers(cell, cells)).toList();
        return single.stream().filter(cell -> !isWithinAnother(cell, single)).toList();
    }

    private static boolean touchesBorder(Rect box, Mat picture) {
        return box.x == 0 || box.y == 0 || box.x + box.width == picture.cols() || box.y + box.height == picture.rows();
    }

    private static boolean holdsOthers(Rect cell, List<Rect> cells) {
        return cells.stream().filter(other -> cell.contains(center(other))).count() > 2;
    }

    /** The eye of a letter, a logo: what encloses it is the cell. */
    private static boolean isWithinAnother(Rect cell, List<Rect> cells) {
        return cells.stream().filter(other -> other.contains(center(cell))).count() > 1;
    }

    /** Letters on a coloured ground, and the ground between them, look like cells, but they cut through lines of text. */
    private static boolean isLettering(List<Rect> cells, List<Box> texts) {
        long parts = cells.stream()
                .map(cell -> new Box(cell.x, cell.y, cell.x + cell.width, cell.y + cell.height))
                .filter(cell -> isPartOfAny(texts, cell))
                .count();
        return parts > MOSTLY * cells.size();
    }

    private static boolean isPartOfAny(List<Box> texts, Box cell) {
        return texts.stream().anyMatch(text -> Lettering.isPart(cell, text));
    }

    private static Point center(Rect rect) {
        return new Point(rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    }

    /** Gives each cell to the smallest net of lines around it. */
    private static List<List<Rect>> share(List<Rect> cells, List<Rect> tables) {
        List<Rect> smallestFirst =
                tables.stream().sorted(Comparator.comparingDouble(Rect::area)).toList();
        Map<Integer, List<Rect>> shares = new TreeMap<>();
        for (Rect cell : cells) {
            for (int i = 0; i < smallestFirst.size(); i++) {
                if (smallestFirst.get(i).contains(center(cell))) {
                    shares.computeIfAbsent(i, table -> new ArrayList<>()).add(cell);
                    break;
                }
            }
        }
        return List.copyOf(shares.values());
    }

    private static boolean isTable(List<Rect> cells) {
        return cells.size() >= LEAST_CELLS
                && cells.stream().mapToInt(cell -> cell.x).max().orElse(0)
                        > cells.stream()
                                .mapToInt(cell -> cell.x + cell.width)
                                .min()
                                .orElse(0)
                && cells.stream().mapToInt(cell -> cell.y).max().orElse(0)
                        > cells.stream()
                                .mapToInt(cell -> cell.y + cell.height)
                                .min()
                                .orElse(0);
    }
}
