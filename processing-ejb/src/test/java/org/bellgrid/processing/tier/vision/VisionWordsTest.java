package org.bellgrid.processing.tier.vision;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.vision.v1.Block;
import com.google.cloud.vision.v1.BoundingPoly;
import com.google.cloud.vision.v1.Page;
import com.google.cloud.vision.v1.Paragraph;
import com.google.cloud.vision.v1.Symbol;
import com.google.cloud.vision.v1.TextAnnotation;
import com.google.cloud.vision.v1.TextAnnotation.DetectedBreak;
import com.google.cloud.vision.v1.TextAnnotation.DetectedBreak.BreakType;
import com.google.cloud.vision.v1.TextAnnotation.TextProperty;
import com.google.cloud.vision.v1.Vertex;
import com.google.cloud.vision.v1.Word;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.reading.SheetWord;
import org.junit.jupiter.api.Test;

class VisionWordsTest {
    @Test
    void what_is_cut_at_punctuation_is_one_word_until_a_space() {
        TextAnnotation annotation = text(
                word(0, "8", BreakType.UNKNOWN, 0.9f),
                word(10, ":", BreakType.UNKNOWN, 0.5f),
                word(20, "45", BreakType.SPACE, 0.8f),
                word(50, "Art", BreakType.LINE_BREAK, 0.75f));

        assertThat(VisionWords.of(annotation))
                .containsExactly(
                        new SheetWord("8:45", 0, 5, 30, 15, new Confidence(0.5)),
                        new SheetWord("Art", 50, 5, 60, 15, new Confidence(0.75)));
    }

    @Test
    void a_paragraph_ends_a_word() {
        TextAnnotation annotation = TextAnnotation.newBuilder()
                .addPages(Page.newBuilder()
                        .addBlocks(Block.newBuilder()
                                .addParagraphs(Paragraph.newBuilder().addWords(word(0, "Mo", BreakType.UNKNOWN, 1)))
                                .addParagraphs(Paragraph.newBuilder().addWords(word(9, "Di", BreakType.UNKNOWN, 1)))))
                .build();

        assertThat(VisionWords.of(annotation)).extracting(SheetWord::text).containsExactly("Mo", "Di");
    }

    @Test
    void a_hyphen_at_the_end_of_a_line_is_seen() {
        TextAnnotation annotation =
                text(word(0, "Mathe", BreakType.HYPHEN, 1), word(0, "matik", BreakType.LINE_BREAK, 1));

        assertThat(VisionWords.of(annotation)).extracting(SheetWord::text).containsExactly("Mathe-", "matik");
    }

    @Test
    void confidence_that_is_none_does_no_harm() {
        TextAnnotation annotation = text(
                word(0, "a", BreakType.SPACE, Float.NaN),
                word(0, "b", BreakType.SPACE, 7),
                word(0, "c", BreakType.SPACE, -1));

        assertThat(VisionWords.of(annotation))
                .extracting(SheetWord::confidence)
                .containsExactly(Confidence.NONE, Confidence.CERTAIN, Confidence.NONE);
    }

    @Test
    void a_word_without_a_place_is_none() {
        Word nowhere =
                Word.newBuilder().addSymbols(Symbol.newBuilder().setText("x")).build();

        assertThat(VisionWords.of(text(nowhere))).isEmpty();
    }

    private static TextAnnotation text(Word... words) {
        Paragraph.Builder paragraph = Paragraph.newBuilder();
        for (Word word : words) {
            paragraph.addWords(word);
        }
        return TextAnnotation.newBuilder()
                .addPages(Page.newBuilder().addBlocks(Block.newBuilder().addParagraphs(paragraph)))
                .build();
    }

    /** A word ten pixels wide. */
    private static Word word(int left, String text, BreakType end, float confidence) {
        DetectedBreak found = DetectedBreak.newBuilder().setType(end).build();
        BoundingPoly box = BoundingPoly.newBuilder()
                .addVertices(Vertex.newBuilder().setX(left).setY(5))
                .addVertices(Vertex.newBuilder().setX(left + 10).setY(5))
                .addVertices(Vertex.newBuilder().setX(left + 10).setY(15))
                .addVertices(Vertex.newBuilder().setX(left).setY(15))
                .build();
        return Word.newBuilder()
                .setConfidence(confidence)
                .setBoundingBox(box)
                .addSymbols(Symbol.newBuilder()
                        .setText(text)
                        .setProperty(TextProperty.newBuilder().setDetectedBreak(found)))
                .build();
    }
}
