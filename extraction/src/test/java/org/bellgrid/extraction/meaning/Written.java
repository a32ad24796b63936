package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** Page models as if they had been read, and what is made of them. */
final class Written {
    static final double ROW = 40;
    static final double COLUMN = 100;
    private static final double LINE = 10;

    private Written() {}

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
    static Cell cell(Box box, String text) {
        List<TextLine> lines = new ArrayList<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            lines.add(line(box.left(), box.top() + LINE * lines.size(), box.right(), line.strip()));
        }
        return new Cell(box, lines, null);
    }

    static Cell cell(TextLine... lines) {
        return new Cell(Box.around(Arrays.stream(lines).map(TextLine::box).toList()), List.of(lines), null);
    }

    static Table table(Grid grid) {
        return table(grid.areas().stream()
                .map(area -> cell(
                        new Box(area.left() * COLUMN, area.top() * ROW, area.right() * COLUMN, area.bottom() * ROW),
                        area.text()))
                .toList());
    }

    static Table table(List<Cell> cells) {
        return new Table(Box.around(cells.stream().map(Cell::box).toList()), cells);
    }

    static List<DraftBlock> blocks(Grid grid, TextLine... loose) {
        return blocks(table(grid), loose);
    }

    static List<DraftBlock> blocks(Table table, TextLine... loose) {
        PageModel page = new PageModel(1, 2000, 2000, List.of(table), List.of(loose));
        return Timetables.find(List.of(page)).stream()
                .map(DraftTimetable::blocks)
                .flatMap(List::stream)
                .toList();
    }
}
