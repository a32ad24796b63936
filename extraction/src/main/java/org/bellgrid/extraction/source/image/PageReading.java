package org.bellgrid.extraction.source.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.extraction.grid.Calendar;
import org.bellgrid.extraction.grid.Fill;
import org.bellgrid.extraction.grid.Grid;
import org.bellgrid.extraction.grid.GridCell;
import org.bellgrid.extraction.grid.Ink;
import org.bellgrid.extraction.meaning.PageLanguage;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.ocr.neural.TextMap;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.LineJoiner;
import org.bellgrid.extraction.page.Snippet;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.trust.Agreement;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** The reading of one straight page whose ruled cells are known. */
final class PageReading {
    private static final LineJoiner IN_CELL = new LineJoiner(Double.POSITIVE_INFINITY);
    private static final LineJoiner OUTSIDE = new LineJoiner(1);

    /** A line belongs to no cell that holds less of it. */
    private static final double IN_CELL_PART = 0.3;

    /** What is written in a cell may run up or down if it is so many times as high as wide ... */
    private static final double SLENDER = 2;
    /** ... and if the neural engine is so sure of it. */
    private static final double SURE = 0.85;

    /** What is so many times as high as wide is no letter. */
    private static final double UPWARDS = 6;

    /** Cells that begin this close to the edge of their table hold its labels. */
    private static final double NEAR_PX = 12;
    /** Languages in other scripts of which there is a model. */
    private static final List<String> SCRIPTS = List.of("bn", "hi", "ar");

    private final Mat page;
    private final LineReader reader;
    private final List<Grid> grids;
    private final boolean drawnExactly;
    private final List<Box> found;
    private final List<Double> scores;
    private final String language;
    private final Map<GridCell, List<TextLine>> byCell = new HashMap<>();
    private final List<TextLine> loose = new ArrayList<>();
    private final Map<TextLine, Snippet> snippets = new HashMap<>();
    private final Map<TextLine, HeardLine> heard = new HashMap<>();

    private PageReading(
            Mat page,
            List<Grid> grids,
            boolean drawnExactly,
            List<Box> lines,
            LineReader reader,
            @Nullable String hint) {
        this.page = page;
        this.reader = reader;
        this.grids = grids;
        this.drawnExactly = drawnExactly;
        this.found = lines;
        try (Mats mats = new Mats()) {
            List<SeenLine> seen = lines.stream()
                    .map(this::clipToCell)
                    .flatMap(box -> reader.look(page, box, mats).stream())
                    .toList();
            scores = seen.stream().map(line -> line.reading().score()).toList();
            language = PageLanguage.of(
                    seen.stream().map(line -> line.reading().text()).toList(), hint);
            seen.forEach(this::readLine);
        }
        grids.stream().flatMap(grid -> grid.cells().stream()).forEach(cell -> {
            readLetter(cell);
            readUpwards(cell);
        });
    }

    private PageReading withForeignDays() {
        if (!PageLanguage.namesDays(texts())) {
            grids.forEach(this::readForeignDays);
        }
        return this;
    }

    private List<String> texts() {
        return lines().map(TextLine::text).toList();
    }

    /** Where no day can be read, the labels of a table may be days in a script that the neural engine does not know. */
    private void readForeignDays(Grid grid) {
        Box box = grid.box();
        List<GridCell> beside = grid.cells().stream()
                .filter(cell -> cell.box().left() - box.left() < NEAR_PX)
                .toList();
        List<GridCell> above = grid.cells().stream()
                .filter(cell -> cell.box().top() - box.top() < NEAR_PX)
                .toList();
        Stream.of(beside, above)
                .forEach(labels -> SCRIPTS.stream()
                        .map(language -> foreign(labels, language))
                        .filter(days -> !days.isEmpty())
                        .findFirst()
                        .ifPresent(days -> days.forEach((cell, label) -> byCell.put(cell, List.of(label)))));
    }

    /** The labels as read in a language, if they are days. */
    private Map<GridCell, TextLine> foreign(List<GridCell> labels, String language) {
        Map<GridCell, TextLine> read = new HashMap<>();
        for (GridCell cell : labels) {
            inkBox(cell)
                    .flatMap(box -> reader.readForeign(page, box, language))
                    .ifPresent(line -> read.put(cell, line));
        }
        List<String> texts = read.values().stream().map(TextLine::text).toList();
        return PageLanguage.namesDays(texts, language) ? read : Map.of();
    }

    /**
     * Reads all of a page of ruled tables, of which some lines may be too faint to be seen.
     *
     * @param hint the language that the page is said to be in
     */
    static PageReading ofTables(Mat page, List<Grid> grids, TextMap texts, LineReader reader, @Nullable String hint) {
        return new PageReading(page, grids, false, detect(page, grids, texts), reader, hint).withForeignDays();
    }

    /**
     * Reads all of a page of coloured blocks; empty where the blocks turn out to be no calendar.
     *
     * @param hint the language that the page is said to be in
     */
    static Optional<PageReading> ofCalendar(
            Mat page, Calendar calendar, TextMap texts, LineReader reader, @Nullable String hint) {
        Grid blocks = new Calendar(calendar.blocks(), List.of()).grid();
        List<Box> lines = detect(page, List.of(blocks), texts);
        return calendar.holding(lines)
                .map(found ->
                        new PageReading(page, List.of(found.grid()), true, lines, reader, hint).withForeignDays());
    }

    /**
     * Reads a part of a page as if it were a cell.
     *
     * @param hint the language that the page is said to be in
     */
    static PageReading ofCell(Mat part, TextMap texts, LineReader reader, @Nullable String hint) {
        Box all = new Box(0, 0, part.cols(), part.rows());
        Grid grid = new Grid(List.of(new GridCell(all, all)));
        return new PageReading(part, List.of(grid), true, texts.lines(), reader, hint);
    }

    private static List<Box> detect(Mat page, List<Grid> grids, TextMap texts) {
        try (Mats mats = new Mats()) {
            return texts.lines(rulings(page, grids, mats));
        }
    }

    List<Table> tables() {
        return grids.stream().map(this::table).toList();
    }

    /**
     * Why most of the page cannot be read, if that is so.
     *
     * @param scale page pixels a pixel of the picture
     */
    Optional<PictureFlaw> flaw(double scale) {
        return Legibility.find(page, scale, found, scores);
    }

    List<TextLine> loose() {
        return OUTSIDE.join(loose);
    }

    private Table table(Grid grid) {
        List<Cell> cells = grid.cells().stream()
                .flatMap(cell -> parts(cell, grid).entrySet().stream())
                .map(part -> cell(part.getKey(), part.getValue()))
                .sorted(Comparator.<Cell>comparingDouble(cell -> cell.box().top())
                        .thenComparingDouble(cell -> cell.box().left()))
                .toList();
        return new Table(grid.box(), cells);
    }

    private Map<GridCell, List<TextLine>> parts(GridCell cell, Grid grid) {
        List<TextLine> pieces = byCell.getOrDefault(cell, List.of());
        return drawnExactly ? Map.of(cell, pieces) : UnseenLines.part(cell, pieces, grid);
    }

    private Cell cell(GridCell cell, List<TextLine> pieces) {
        try (Mats mats = new Mats()) {
            String fill = Fill.of(mats.keep(page.submat(pixels(cell.inside()))));
            return new Cell(cell.box(), IN_CELL.join(pieces), fill);
        }
    }

    /** Everything in a table that is not inside a cell. */
    private static Mat rulings(Mat page, List<Grid> grids, Mats mats) {
        Mat rulings = mats.keep(Mat.zeros(page.size(), CvType.CV_8U));
        for (Grid grid : grids) {
            for (GridCell cell : grid.cells()) {
                Rect inside = pixels(cell.inside());
                Rect around = new Rect(inside.x - 2, inside.y - 2, inside.width + 4, inside.height + 4);
                Imgproc.rectangle(rulings, around, Scalar.all(255), 2);
            }
        }
        return rulings;
    }

    /** The lines that were not read for sure. */
    List<Snippet> unsure() {
        return lines().map(snippets::get).filter(Objects::nonNull).toList();
    }

    /** What each engine has read. */
    List<HeardLine> heard() {
        return lines().map(heard::get).filter(Objects::nonNull).toList();
    }

    private Stream<TextLine> lines() {
        return Stream.concat(loose.stream(), byCell.values().stream().flatMap(List::stream));
    }

    /** What both engines make of a line, which is cut out where they are not sure. */
    private Optional<TextLine> read(SeenLine seen) {
        Optional<ReadLine> both = reader.read(seen, language);
        both.ifPresent(read -> heard.put(read.line(), read.heard()));
        Optional<TextLine> line = both.map(ReadLine::line);
        line.filter(read -> !Agreement.isSure(read.confidence()))
                .ifPresent(read -> snippets.put(read, cutOut(read, seen)));
        return line;
    }

    private static Snippet cutOut(TextLine line, SeenLine seen) {
        Mat picture = seen.picture();
        MatOfByte png = new MatOfByte();
        try {
            if (!Imgcodecs.imencode(".png", picture, png)) {
                throw new IllegalStateException("OpenCV does not write PNG files");
            }
            return new Snippet(line, seen.turned(), picture.cols(), picture.rows(), png.toArray());
        } finally {
            png.release();
        }
    }

    private void readLine(SeenLine seen) {
        read(seen)
                .ifPresent(line -> cellOf(seen.box())
                        .map(cell -> byCell.computeIfAbsent(cell, key -> new ArrayList<>()))
                        .orElse(loose)
                        .add(line));
    }

    private Box clipToCell(Box box) {
        return cellOf(box).map(cell -> clip(box, cell.inside())).orElse(box);
    }

    private Optional<GridCell> cellOf(Box box) {
        return grids.stream()
                .flatMap(grid -> grid.cells().stream())
                .filter(candidate -> shared(box, candidate) >= IN_CELL_PART * box.area())
                .max(Comparator.comparingDouble(candidate -> shared(box, candidate)));
    }

    /** The detector passes over single letters and digits: where it found nothing, whatever is written is tried. */
    private void readLetter(GridCell cell) {
        if (byCell.containsKey(cell)) {
            return;
        }
        try (Mats mats = new Mats()) {
            inkBox(cell)
                    .flatMap(box -> reader.look(page, box, mats))
                    .flatMap(this::read)
                    .ifPresent(line -> byCell.put(cell, List.of(line)));
        }
    }

    /**
     * Text that runs up or down a narrow cell may be found in pieces, which make no sense: read as a whole it says more, and
     * surely.
     */
    private void readUpwards(GridCell cell) {
        List<TextLine> pieces = byCell.getOrDefault(cell, List.of());
        if (pieces.size() < 2) {
            return;
        }
        try (Mats mats = new Mats()) {
            inkBox(cell)
                    .filter(box -> box.height() > SLENDER * box.width())
                    .flatMap(box -> reader.look(page, box, mats))
                    .filter(line -> line.turned() && line.reading().score() >= SURE)
                    .filter(line -> letters(line.reading().text())
                            >= pieces.stream()
                                    .mapToLong(piece -> letters(piece.text()))
                                    .sum())
                    .flatMap(this::read)
                    .ifPresent(line -> byCell.put(cell, List.of(line)));
        }
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    /** Around all that is written in a cell. */
    private Optional<Box> inkBox(GridCell cell) {
        try (Mats mats = new Mats()) {
            return Ink.box(mats.keep(page.submat(pixels(cell.inside()))))
                    .map(ink -> clip(moved(ink, cell.inside()), cell.inside()));
        }
    }

    /**
     * From a cell's own coordinates to the page's, with some paper around for the engines' sake: as much as suits the size
     * of the letters, which run up or down where there is much more height than a letter has.
     */
    private static Box moved(Box ink, Box cell) {
        double margin = 0.25 * (ink.height() > UPWARDS * ink.width() ? ink.width() : ink.height());
        return new Box(
                cell.left() + ink.left() - margin,
                cell.top() + ink.top() - margin,
                cell.left() + ink.right() + margin,
                cell.top() + ink.bottom() + margin);
    }

    private static double shared(Box box, GridCell cell) {
        return box.overlapX(cell.inside()) * box.overlapY(cell.inside());
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
