package org.bellgrid.extraction.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;

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

    /**
     * A line of words parted by single blanks, which share its box out by their letters; all have the whole box where the
     * text runs up or down. Empty where there is nothing but blanks.
     */
    public static Optional<TextLine> in(Box box, boolean turned, String text, Confidence confidence, ReaderTier tier) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        List<Word> words = new ArrayList<>();
        double letterWidth = box.width() / text.length();
        int start = 0;
        for (String word : text.split(" ", -1)) {
            Box place = turned
                    ? box
                    : new Box(
                            box.left() + start * letterWidth,
                            box.top(),
                            box.left() + (start + word.length()) * letterWidth,
                            box.bottom());
            words.add(new Word(word, place, confidence, tier));
            start += word.length() + 1;
        }
        return Optional.of(new TextLine(words));
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
