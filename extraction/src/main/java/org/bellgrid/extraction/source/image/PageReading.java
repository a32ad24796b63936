package org.bellgrid.extraction.source.image;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellgrid.extraction.grid.Fill;
import org.bellgrid.extraction.grid.Grid;
import org.bellgrid.extraction.grid.Ink;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.ocr.neural.TextDetector;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** The reading of one straight page whose ruled cells are known. */
final class PageReading {
    /** A cell's edge lies in the middle of its line: this much is line. */
    private static final double LINE_PX = 3;

    private static final LineJoiner IN_CELL = new LineJoiner(Double.POSITIVE_INFINITY);
    private static final LineJoiner OUTSIDE = new LineJoiner(1);

    private final Mat page;
    private final LineReader reader;
    private final List<Grid> grids;
    private final Map<Box, List<TextLine>> byCell = new HashMap<>();
    private final List<TextLine> loose = new ArrayList<>();

    /** Reads all of the page. */
    PageReading(Mat page, List<Grid> grids, TextDetector detector, LineReader reader) {
        this.page = page;
        this.reader = reader;
        this.grids = grids;
        try (Mats mats = new Mats()) {
            detector.find(page, rulings(mats)).forEach(this::readLine);
        }
        grids.stream().flatMap(grid -> grid.cells().stream()).forEach(this::readLetter);
    }

    List<Table> tables() {
        return grids.stream().map(this::table).toList();
    }

    List<TextLine> loose() {
        return OUTSIDE.join(loose);
    }

    private Table table(Grid grid) {
        return new Table(grid.box(), grid.cells().stream().map(this::cell).toList());
    }

    private Cell cell(Box box) {
        try (Mats mats = new Mats()) {
            String fill = Fill.of(mats.keep(page.submat(pixels(inside(box)))));
            return new Cell(box, IN_CELL.join(byCell.getOrDefault(box, List.of())), fill);
        }
    }

    private Mat rulings(Mats mats) {
        Mat rulings = mats.keep(Mat.zeros(page.size(), CvType.CV_8U));
        for (Grid grid : grids) {
            for (Box cell : grid.cells()) {
                Imgproc.rectangle(
                        rulings,
                        new Point(cell.left(), cell.top()),
                        new Point(cell.right(), cell.bottom()),
                        Scalar.all(255),
                        (int) LINE_PX);
            }
        }
        return rulings;
    }

    private void readLine(Box box) {
        Optional<Box> cell = grids.stream()
                .flatMap(grid -> grid.cells().stream())
                .filter(candidate -> candidate.contains(box.centerX(), box.centerY()))
                .findFirst();
        Box within = cell.map(c -> clip(box, inside(c))).orElse(box);
        reader.read(page, within)
                .ifPresent(line -> cell.map(c -> byCell.computeIfAbsent(c, key -> new ArrayList<>()))
                        .orElse(loose)
                        .add(line));
    }

    /** The detector passes over single letters and digits: where it found nothing, whatever is written is tried. */
    private void readLetter(Box cell) {
        if (byCell.containsKey(cell)) {
            return;
        }
        Box inside = inside(cell);
        try (Mats mats = new Mats()) {
            Ink.box(mats.keep(page.submat(pixels(inside))))
                    .map(ink -> clip(moved(ink, inside), inside))
                    .flatMap(box -> reader.read(page, box))
                    .ifPresent(line -> byCell.put(cell, List.of(line)));
        }
    }

    /** From a cell's own coordinates to the page's, with some paper around for the engines' sake. */
    private static Box moved(Box ink, Box cell) {
        double margin = 0.25 * ink.height();
        double left = Math.floor(cell.left());
        double top = Math.floor(cell.top());
        return new Box(
                left + ink.left() - margin,
                top + ink.top() - margin,
                left + ink.right() + margin,
                top + ink.bottom() + margin);
    }

    private static Box inside(Box cell) {
        double shrinkX = Math.min(LINE_PX, cell.width() / 4);
        double shrinkY = Math.min(LINE_PX, cell.height() / 4);
        return new Box(cell.left() + shrinkX, cell.top() + shrinkY, cell.right() - shrinkX, cell.bottom() - shrinkY);
    }

    private static Box clip(Box box, Box to) {
        return new Box(
                Math.max(box.left(), to.left()),
                Math.max(box.top(), to.top()),
                Math.min(box.right(), to.right()),
                Math.min(box.bottom(), to.bottom()));
    }

    private static Rect pixels(Box box) {
        int left = (int) box.left();
        int top = (int) box.top();
        return new Rect(left, top, (int) box.right() - left, (int) box.bottom() - top);
    }
}
