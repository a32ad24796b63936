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

    /** A word of a time without a dash, such as {@code 8:45am}, {@code pm} or {@code Uhr}. */
    private static final Pattern CLOCK = Pattern.compile(
            "\\d{1,2}(?:[:.h]\\d{2})?(?:h|[ap]\\.?m\\.?)?|h|uhr|[ap]\\.?m\\.?", Pattern.CASE_INSENSITIVE);

    private Pieces() {}

    static List<TextLine> of(PageModel page) {
        Stream<TextLine> inTables =
                page.tables().stream().flatMap(table -> table.cells().stream()).flatMap(cell -> cell.lines().stream());
        return Stream.concat(page.looseLines().stream(), inTables)
                .flatMap(line -> split(line).stream())
                .toList();
    }

    /** A line of nothing but times that follow each other without a dash, one by one; any other line as it is. */
    static Stream<TextLine> times(TextLine line) {
        if (!line.words().stream().allMatch(word -> CLOCK.matcher(word.text()).matches())) {
            return Stream.of(line);
        }
        List<List<Word>> labels = new ArrayList<>();
        for (Word word : line.words()) {
            if (labels.isEmpty() || !TimeText.ofLabel(word.text()).times().isEmpty()) {
                labels.add(new ArrayList<>());
            }
            labels.get(labels.size() - 1).add(word);
        }
        List<TextLine> times = labels.stream().map(TextLine::new).toList();
        return times.stream().allMatch(Pieces::isOneTime) ? times.stream() : Stream.of(line);
    }

    private static boolean isOneTime(TextLine line) {
        TimeText text = TimeText.ofLabel(line.text());
        return text.times().size() == 1 && text.rest().isEmpty();
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
