package org.bellgrid.extraction.source.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/**
 * Puts characters together to words and lines by where they stand, not by the order in which they were drawn.
 *
 * <ol>
 *   <li>Each direction of writing by itself, turned so that it runs to the right.
 *   <li>Characters whose middles are at most {@value #SAME_LINE} of their size apart vertically form a line.
 *   <li>A blank, or a gap wider than {@value #WORD_GAP} of the size, parts words; a gap wider than {@value #LINE_GAP}
 *       of the size parts lines that stand beside each other.
 * </ol>
 */
final class Typesetting {
    private static final double SAME_LINE = 0.4;
    private static final double WORD_GAP = 0.2;
    private static final double LINE_GAP = 2.5;

    private Typesetting() {}

    static List<TextLine> lines(List<Glyph> glyphs) {
        Map<Glyph.Direction, List<Glyph>> byDirection = new EnumMap<>(Glyph.Direction.class);
        glyphs.forEach(glyph -> byDirection
                .computeIfAbsent(glyph.direction(), d -> new ArrayList<>())
                .add(glyph));
        List<TextLine> lines = new ArrayList<>();
        byDirection.values().forEach(sameDirection -> addLines(sameDirection, lines));
        return lines;
    }

    private static void addLines(List<Glyph> glyphs, List<TextLine> lines) {
        List<Glyph> down = new ArrayList<>(glyphs);
        down.sort(Comparator.comparingDouble(glyph -> glyph.level().centerY()));
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : down) {
            if (!line.isEmpty() && !sameLine(line.get(line.size() - 1), glyph)) {
                addWords(line, lines);
                line.clear();
            }
            line.add(glyph);
        }
        addWords(line, lines);
    }

    private static boolean sameLine(Glyph last, Glyph next) {
        double apart = next.level().centerY() - last.level().centerY();
        return apart <= SAME_LINE * Math.min(last.level().height(), next.level().height());
    }

    private static void addWords(List<Glyph> glyphs, List<TextLine> lines) {
        List<Glyph> across = new ArrayList<>(glyphs);
        across.sort(Comparator.comparingDouble(glyph -> glyph.level().left()));
        List<Word> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        for (Glyph glyph : across) {
            double gap = word.isEmpty() ? 0 : gap(word.get(word.size() - 1), glyph);
            if (gap > WORD_GAP || glyph.text().isBlank()) {
                addWord(word, words);
            }
            if (gap > LINE_GAP) {
                addLine(words, lines);
            }
            if (!glyph.text().isBlank() && !printedTwice(word, glyph)) {
                word.add(glyph);
            }
        }
        addWord(word, words);
        addLine(words, lines);
    }

    private static double gap(Glyph last, Glyph next) {
        return (next.level().left() - last.level().right())
                / Math.max(1, last.level().height());
    }

    /** Some programs print a character twice with a tiny offset to make it bold. */
    private static boolean printedTwice(List<Glyph> word, Glyph next) {
        if (word.isEmpty()) {
            return false;
        }
        Glyph last = word.get(word.size() - 1);
        return last.text().equals(next.text())
                && last.level().overlapX(next.level()) > 0.7 * next.level().width();
    }

    private static void addWord(List<Glyph> glyphs, List<Word> words) {
        if (!glyphs.isEmpty()) {
            StringBuilder text = new StringBuilder();
            glyphs.forEach(glyph -> text.append(glyph.text()));
            Box box = Box.around(glyphs.stream().map(Glyph::box).toList());
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            if (!plain.isEmpty()) {
                words.add(new Word(plain, box, Confidence.CERTAIN, ReaderTier.TEXT_LAYER));
            }
            glyphs.clear();
        }
    }

    private static void addLine(List<Word> words, List<TextLine> lines) {
        if (!words.isEmpty()) {
            lines.add(new TextLine(words));
            words.clear();
        }
    }
}
