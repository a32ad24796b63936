package org.bellgrid.extraction.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * The fonts that need not be installed. None is wider than {@link #EMBEDDED}, whose widths the layout is measured by.
 */
enum Typeface {
    /** Comes with PDFBox and looks the same everywhere. */
    EMBEDDED,
    /** Every viewer brings its own. */
    HELVETICA,
    TIMES;

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float BOLDER = 1.08f;
    private static final TrueTypeFont MEASURE = parsed();

    private static TrueTypeFont parsed() {
        try (InputStream file = file()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream file() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FILE));
    }

    /** In points. */
    static float width(Line line) {
        return width(line.text(), line);
    }

    /** The width of another text, set like this line. */
    static float width(String text, Line like) {
        try {
            CmapLookup glyphs = MEASURE.getUnicodeCmapLookup();
            float width = 0;
            for (int letter : text.chars().toArray()) {
                width += MEASURE.getAdvanceWidth(glyphs.getGlyphId(letter));
            }
            return width * like.size() / MEASURE.getUnitsPerEm() * (like.bold() ? BOLDER : 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDFont regular(PDDocument document) throws IOException {
        return switch (this) {
            case EMBEDDED -> {
                try (InputStream file = file()) {
                    yield PDType0Font.load(document, file, true);
                }
            }
            case HELVETICA -> new PDType1Font(FontName.HELVETICA);
            case TIMES -> new PDType1Font(FontName.TIMES_ROMAN);
        };
    }

    /** The regular one where there is no other: its strokes are to be thickened then. */
    PDFont bold(PDFont regular) {
        return switch (this) {
            case EMBEDDED -> regular;
            case HELVETICA -> new PDType1Font(FontName.HELVETICA_BOLD);
            case TIMES -> new PDType1Font(FontName.TIMES_BOLD);
        };
    }
}
