package org.bellgrid.api.timetables.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of a PDF: a font that PDFBox brings along, with Latin, Greek and Cyrillic. Lengths are in points. */
final class Lettering {
    static final float LINE = 11;

    private static final float SIZE = 9;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNKNOWN = '?';

    private final PDFont font;
    private final CmapLookup glyphs;

    Lettering(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font = PDType0Font.load(document, letters, true);
            glyphs = letters.getUnicodeCmapLookup();
        }
    }

    /** Writes one line, whose letters hang from {@code top}. */
    void write(PDPageContentStream content, String text, float left, float top) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(left, top - SIZE);
        content.showText(known(text));
        content.endText();
    }

    /** The text in lines that are no wider, parted at spaces where there are any. */
    List<String> wrapped(String text, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = known(paragraph);
            while (width(rest) > width && rest.length() > 1) {
                int end = fitting(rest, width);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    /** How much of a text that is too wide makes a line. */
    private int fitting(String text, float width) {
        int end = text.length();
        while (end > 1 && width(text.substring(0, end)) > width) {
            end--;
        }
        int space = text.lastIndexOf(' ', end);
        return space > 0 ? space : end;
    }

    private float width(String text) {
        try {
            return font.getStringWidth(text) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a question mark for every letter that the font does not have. */
    private String known(String text) {
        return text.codePoints()
                .map(letter -> glyphs.getGlyphId(letter) == 0 ? UNKNOWN : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
