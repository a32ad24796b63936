package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/** The texts of a page as far as they run without a wide gap, whichever lines and tables they were taken for. */
final class Pieces {
    /** A gap between words that is wider than this, in heights of the line, parts two cells. */
    private static final double WIDE_GAP = 0.55;

    private Pieces() {}

    static List<TextLine> of(PageModel page) {
        Stream<TextLine> inTables =
                page.tables().stream().flatMap(table -> table.cells().stream()).flatMap(cell -> cell.lines().stream());
        return Stream.concat(page.looseLines().stream(), inTables)
                .flatMap(line -> split(line).stream())
                .toList();
    }

    private static List<TextLine> split(TextLine line) {
        double widest = WIDE_GAP * line.box().height();
        List<TextLine> pieces = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (Word word : line.words()) {
            if (!words.isEmpty()
                    && word.box().left() - words.get(words.size() - 1).box().right() > widest) {
                pieces.add(new TextLine(words));
                words.clear();
            }
            words.add(word);
        }
        pieces.add(new TextLine(words));
        return pieces;
    }
}
