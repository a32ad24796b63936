package org.bellgrid.extraction.meaning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;

/**
 * How large a line is printed. A text layer says so by the height of its characters. On a picture the height of a line is
 * that of its tallest letter, and uncertain, so that its length is compared with that of the same text in Helvetica, whose
 * proportions are those of most fonts.
 */
final class LetterSize {
    private static final PDFont HELVETICA = new PDType1Font(FontName.HELVETICA);
    private static final double UNITS = 1000;
    /** What stands for a character that Helvetica does not have, in thousandths of its size. */
    private static final char TYPICAL = 'n';
    /** A line so many times as high as wide runs up or down the page. */
    private static final double UPRIGHT = 1.5;

    /** Boxes are so much longer than their text, in heights. */
    private static final double MARGIN = 0.2;

    private LetterSize() {}

    /** The size of the font, in page units. */
    static double of(TextLine line) {
        boolean onPicture = line.words().stream().anyMatch(word -> word.tier() != ReaderTier.TEXT_LAYER);
        return onPicture ? byLength(line) : byHeight(line);
    }

    /** Gaps between words say nothing. */
    private static double byLength(TextLine line) {
        Box box = line.box();
        boolean vertical = line.text().length() > 1 && box.height() > UPRIGHT * box.width();
        double margin = MARGIN * Math.min(box.width(), box.height());
        double length = vertical
                ? box.height()
                : line.words().stream().mapToDouble(word -> word.box().width()).sum();
        return (length - margin)
                / line.words().stream()
                        .mapToDouble(word -> widthInHelvetica(word.text()))
                        .sum();
    }

    /** The height of upright text; of text that runs down the page it is its width. */
    private static double byHeight(TextLine line) {
        return line.words().stream()
                .mapToDouble(word -> Math.min(word.box().height(), word.box().width() * 2))
                .max()
                .orElse(0);
    }

    /** Of a font of size 1. */
    private static double widthInHelvetica(String text) {
        double width = 0;
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                width += width(letter >= ' ' && letter < 0x7f ? letter : TYPICAL);
            }
        }
        return width / UNITS;
    }

    private static double width(char ascii) {
        try {
            return HELVETICA.getStringWidth(String.valueOf(ascii));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
