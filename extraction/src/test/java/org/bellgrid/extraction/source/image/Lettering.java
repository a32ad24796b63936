package org.bellgrid.extraction.source.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes with a font from a library, so that the tests need none installed on the machine. */
final class Lettering {
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    Lettering() {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT_FILE)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(file)));
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes with the baseline starting at this point. */
    void write(Graphics2D graphics, double x, double y, String text, double sizePx, Color color) {
        try {
            double scale = sizePx / font.getUnitsPerEm();
            AffineTransform pen = AffineTransform.getTranslateInstance(x, y);
            pen.scale(scale, -scale);
            graphics.setColor(color);
            for (int letter : text.chars().toArray()) {
                int glyph = glyphs.getGlyphId(letter);
                if (letter != ' ') {
                    graphics.fill(pen.createTransformedShape(
                            font.getGlyph().getGlyph(glyph).getPath()));
                }
                pen.translate(font.getAdvanceWidth(glyph), 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The width of a text, in pixels. */
    double width(String text, double sizePx) {
        try {
            double width = 0;
            for (int letter : text.chars().toArray()) {
                width += font.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return width * sizePx / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
