package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.bellgrid.extraction.sample.Grid;

/** Page models as if they had been read, grids and loose lines below each other, and what is made of them. */
final class Written {
    private static final double ROW = 40;
    private static final double COLUMN = 100;
    private static final double LINE = 10;
    private static final double LETTER = 5;
    private static final double PAGE = 2000;

    private final List<Table> tables = new ArrayList<>();
    private final List<TextLine> loose = new ArrayList<>();
    private double bottom;

    static Written page() {
        return new Written();
    }

    Written line(String text) {
        loose.add(line(0, bottom, text));
        bottom += 2 * LINE;
        return this;
    }

    Written grid(String... rows) {
        tables.add(table(Grid.of(rows), bottom));
        bottom += rows.length * ROW + 2 * LINE;
        return this;
    }

    PageModel model() {
        return new PageModel(1, PAGE, PAGE, tables, loose);
    }

    List<DraftBlock> blocks() {
        return blocks(model());
    }

    List<String> read() {
        return shown(blocks());
    }

    private static TextLine line(double left, double top, String text) {
        return line(left, top, left + text.length() * LETTER, text);
    }

    /** A line whose words share the box out by their letters. */
    static TextLine line(double left, double top, double right, String text) {
        return line(new Box(left, top, right, top + LINE), ReaderTier.TEXT_LAYER, text);
    }

    static TextLine line(Box box, ReaderTier tier, String text) {
        List<Word> words = new ArrayList<>();
        double letter = box.width() / text.length();
        int at = 0;
        for (String word : text.split(" ", -1)) {
            double left = box.left() + at * letter;
            words.add(new Word(
                    word,
                    new Box(left, box.top(), left + word.length() * letter, box.bottom()),
                    Confidence.CERTAIN,
                    tier));
            at += word.length() + 1;
        }
        return new TextLine(words);
    }

    /** A cell with one line below the other from its top. */
    static Cell cell(double left, double top, double right, double bottom, String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            lines.add(line(left, top + LINE * lines.size(), line.strip()));
        }
        return new Cell(new Box(left, top, right, bottom), lines, null);
    }

    static Cell cell(TextLine... lines) {
        return new Cell(Box.around(Arrays.stream(lines).map(TextLine::box).toList()), List.of(lines), null);
    }

    static Table table(Grid grid) {
        return table(grid, 0);
    }

    private static Table table(Grid grid, double top) {
        return table(grid.areas().stream()
                .map(area -> cell(
                        area.left() * COLUMN,
                        top + area.top() * ROW,
                        area.right() * COLUMN,
                        top + area.bottom() * ROW,
                        area.text()))
                .toArray(Cell[]::new));
    }

    static Table table(Cell... cells) {
        return new Table(Box.around(Arrays.stream(cells).map(Cell::box).toList()), List.of(cells));
    }

    static List<DraftBlock> blocks(Grid grid, TextLine... loose) {
        return blocks(table(grid), loose);
    }

    static List<DraftBlock> blocks(Table table, TextLine... loose) {
        return blocks(new PageModel(1, PAGE, PAGE, List.of(table), List.of(loose)));
    }

    static List<DraftBlock> blocks(PageModel page) {
        return Timetables.draft(List.of(page)).timetables().stream()
                .map(DraftTimetable::blocks)
                .flatMap(List::stream)
                .toList();
    }

    static List<String> read(Grid grid, TextLine... loose) {
        return shown(blocks(grid, loose));
    }

    static List<String> read(Table table, TextLine... loose) {
        return shown(blocks(table, loose));
    }

    /** {@code "MONDAY 08:00-08:45 Maths"}, each. */
    static List<String> shown(List<DraftBlock> blocks) {
        return blocks.stream()
                .map(block -> "%s %s-%s %s".formatted(block.day(), block.start(), block.end(), block.name()))
                .toList();
    }

    static List<String> noted(Grid grid) {
        return noted(blocks(grid));
    }

    /** {@code "MONDAY A Maths (R 3, KL)"}: day, week if there is one, name, and notes if there are some; each. */
    static List<String> noted(List<DraftBlock> blocks) {
        return blocks.stream()
                .map(block -> Stream.of(
                                block.day(),
                                block.week(),
                                block.name(),
                                block.notes().isEmpty()
                                        ? null
                                        : "(" + block.notes().replace("\n", ", ") + ")")
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
