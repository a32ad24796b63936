package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Draws on a PDF page, in points of the drawing, from the top left corner. */
final class Pen {
    private static final float BOLDENING = 0.035f;

    private final PDPageContentStream content;
    private final Typeface typeface;
    private final PDFont regular;
    private final PDFont bold;
    private final float scale;
    private final float paperHeight;

    Pen(PDPageContentStream content, PDDocument document, Typeface typeface, float scale, float paperHeight)
            throws IOException {
        this.content = content;
        this.typeface = typeface;
        regular = typeface.regular(document);
        bold = typeface.bold(regular);
        this.scale = scale;
        this.paperHeight = paperHeight;
    }

    void fill(float left, float top, float right, float bottom, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect(x(left), y(bottom), (right - left) * scale, (bottom - top) * scale);
        content.fill();
    }

    void line(float x1, float y1, float x2, float y2, Color color, float thickness) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(thickness * scale);
        content.moveTo(x(x1), y(y1));
        content.lineTo(x(x2), y(y2));
        content.stroke();
    }

    /** Something round and something square, as schools like. */
    void badge(float left, float top, Color color) throws IOException {
        fill(left, top, left + 36, top + 24, color);
        content.setNonStrokingColor(Color.ORANGE);
        content.moveTo(x(left + 6), y(top + 34));
        content.curveTo(x(left), y(top), x(left + 36), y(top), x(left + 30), y(top + 34));
        content.fill();
    }

    /** Writes with the baseline starting here. */
    void write(float left, float baseline, Line line, Color ink) throws IOException {
        write(Matrix.getTranslateInstance(x(left), y(baseline)), line, ink);
    }

    /** Writes upwards, with the baseline starting here. */
    void writeUp(float baseline, float bottom, Line line, Color ink) throws IOException {
        write(Matrix.getRotateInstance(Math.PI / 2, x(baseline), y(bottom)), line, ink);
    }

    private void write(Matrix place, Line line, Color ink) throws IOException {
        boolean thicken = line.bold() && typeface == Typeface.EMBEDDED;
        content.beginText();
        content.setFont(line.bold() ? bold : regular, line.size() * scale);
        content.setNonStrokingColor(ink);
        content.setStrokingColor(ink);
        content.setLineWidth(line.size() * scale * BOLDENING);
        content.setRenderingMode(thicken ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setTextMatrix(place);
        content.showText(line.text());
        content.endText();
    }

    private float x(float left) {
        return left * scale;
    }

    private float y(float top) {
        return paperHeight - top * scale;
    }
}
