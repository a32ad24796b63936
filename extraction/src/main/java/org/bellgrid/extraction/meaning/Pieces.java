package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/** The texts of a page as far as they run without a wide gap, whichever lines and tables they were taken for. */
final class Pieces {
    /** A gap between words that is wider than this, in heights of the line, parts two cells. */
    private static final double WIDE_GAP = 0.55;

    private static final String DASH = "[-\\u2010-\\u2015\\u2212~]";
    /** A word that begins with the hour of a time. */
    private static final Pattern HOUR_FIRST = Pattern.compile("\\d{1,2}(?!\\d).*");

    private static final Pattern DASH_LAST =
            Pattern.compile(".*" + DASH + "|to|until|till|bis|a|\u00e0|au|al", Pattern.CASE_INSENSITIVE);

    private Pieces() {}

    static List<TextLine> of(PageModel page) {
        Stream<TextLine> inTables =
                page.tables().stream().flatMap(table -> table.cells().stream()).flatMap(cell -> cell.lines().stream());
        return Stream.concat(page.looseLines().stream(), inTables)
                .flatMap(line -> split(line).stream())
                .toList();
    }

    /**
     * A line of times, or of ranges of times, that follow each other, one by one, and what stands before the first of them;
     * any other line as it is.
     */
    static Stream<TextLine> times(TextLine line) {
        List<List<Word>> labels = new ArrayList<>();
        boolean open = false;
        for (Word word : line.words()) {
            if (labels.isEmpty() || (!open && HOUR_FIRST.matcher(word.text()).matches())) {
                labels.add(new ArrayList<>());
            }
            labels.get(labels.size() - 1).add(word);
            open = DASH_LAST.matcher(word.text()).matches();
        }
        List<TextLine> parts = labels.stream().map(TextLine::new).toList();
        List<TextLine> times = parts.stream().filter(Pieces::isTime).toList();
        boolean titled = times.size() == parts.size() - 1 && !isTime(parts.get(0));
        return times.size() > 1 && (titled || times.size() == parts.size()) ? parts.stream() : Stream.of(line);
    }

    private static boolean isTime(TextLine line) {
        TimeText text = TimeText.ofLabel(line.text());
        return !text.times().isEmpty() && text.rest().isEmpty();
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
