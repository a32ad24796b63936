package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/**
 * Parts a line of text that runs through columns which nearly touch, where each of its parts stands in its column as the
 * label above does. A text that is meant for all of these columns stands together in their middle.
 */
final class ColumnWords {
    /** The middles, or the left edges, of a label and of what stands under it are this close, in widths of the column. */
    private static final double UNDER = 0.15;

    private final Slots columns;
    private final List<Span> labels;

    /** @param labels as far as they are known, one a column, in their order */
    ColumnWords(Slots columns, List<Span> labels) {
        this.columns = columns;
        this.labels = List.copyOf(labels);
    }

    /** The parts, or the whole line, in reading order. */
    Stream<TextLine> part(TextLine line) {
        Map<Integer, List<Word>> parts = new TreeMap<>();
        for (Word word : line.words()) {
            if (columns.hold(across(word.box()))) {
                int column = columns.at(word.box().centerX());
                parts.computeIfAbsent(column, key -> new ArrayList<>()).add(word);
            }
        }
        int held = parts.values().stream().mapToInt(List::size).sum();
        return parts.size() > 1
                        && held == line.words().size()
                        && parts.entrySet().stream().allMatch(part -> isUnderLabel(part.getKey(), part.getValue()))
                ? parts.values().stream().map(TextLine::new)
                : Stream.of(line);
    }

    private boolean isUnderLabel(int column, List<Word> words) {
        if (column >= labels.size()) {
            return false;
        }
        Span label = labels.get(column);
        Span text = across(new TextLine(words).box());
        double near = UNDER * columns.span(column).length();
        return Math.abs(text.middle() - label.middle()) <= near || Math.abs(text.from() - label.from()) <= near;
    }

    private static Span across(Box box) {
        return new Span(box.left(), box.right());
    }
}
