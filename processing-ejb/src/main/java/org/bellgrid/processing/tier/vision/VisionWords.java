package org.bellgrid.processing.tier.vision;

import com.google.cloud.vision.v1.BoundingPoly;
import com.google.cloud.vision.v1.Paragraph;
import com.google.cloud.vision.v1.Symbol;
import com.google.cloud.vision.v1.TextAnnotation;
import com.google.cloud.vision.v1.TextAnnotation.DetectedBreak;
import com.google.cloud.vision.v1.TextAnnotation.DetectedBreak.BreakType;
import com.google.cloud.vision.v1.Vertex;
import com.google.cloud.vision.v1.Word;
import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.reading.SheetWord;

/**
 * Makes words of symbols. Vision cuts words at punctuation, too: "8:45" may come in three. What is one word to us ends at a
 * space, a line or a paragraph.
 */
final class VisionWords {
    private final List<SheetWord> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private double left;
    private double top;
    private double right;
    private double bottom;
    private double confidence;

    private VisionWords() {
        begin();
    }

    static List<SheetWord> of(TextAnnotation annotation) {
        VisionWords words = new VisionWords();
        annotation.getPagesList().stream()
                .flatMap(page -> page.getBlocksList().stream())
                .flatMap(block -> block.getParagraphsList().stream())
                .forEach(words::add);
        return List.copyOf(words.words);
    }

    private void add(Paragraph paragraph) {
        for (Word word : paragraph.getWordsList()) {
            for (Symbol symbol : word.getSymbolsList()) {
                add(symbol, word);
            }
        }
        end();
    }

    private void add(Symbol symbol, Word word) {
        DetectedBreak found = symbol.getProperty().getDetectedBreak();
        boolean ends = found.getType() != BreakType.UNKNOWN;
        if (ends && found.getIsPrefix()) {
            end();
        }
        text.append(symbol.getText());
        confidence = Math.min(confidence, word.getConfidence());
        enclose(symbol.getBoundingBox().getVerticesCount() == 0 ? word.getBoundingBox() : symbol.getBoundingBox());
        if (ends && !found.getIsPrefix()) {
            if (found.getType() == BreakType.HYPHEN) { // seen, but not in the text
                text.append('-');
            }
            end();
        }
    }

    private void enclose(BoundingPoly box) {
        for (Vertex corner : box.getVerticesList()) {
            left = Math.min(left, corner.getX());
            top = Math.min(top, corner.getY());
            right = Math.max(right, corner.getX());
            bottom = Math.max(bottom, corner.getY());
        }
    }

    /** A word without a place is none. */
    private void end() {
        if (!text.isEmpty() && left < right && top < bottom) {
            words.add(new SheetWord(text.toString(), left, top, right, bottom, confidence()));
        }
        begin();
    }

    private Confidence confidence() {
        return confidence >= 0 ? new Confidence(confidence) : Confidence.NONE; // NaN, too
    }

    private void begin() {
        text.setLength(0);
        left = Double.POSITIVE_INFINITY;
        top = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        bottom = Double.NEGATIVE_INFINITY;
        confidence = 1;
    }
}
