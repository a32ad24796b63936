package org.bellgrid.extraction.page;

import java.util.List;
import java.util.stream.Collectors;
import org.bellgrid.domain.draft.Confidence;

/**
 * Words that stand on one line, in reading order.
 *
 * @param words at least one
 */
public record TextLine(List<Word> words) {
    public TextLine {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a line needs a word");
        }
    }

    public String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    public Box box() {
        return Box.around(words.stream().map(Word::box).toList());
    }

    /** That the whole line is right, as sure as its least sure word. */
    public Confidence confidence() {
        return words.stream().map(Word::confidence).min(Confidence::compareTo).orElseThrow();
    }
}
