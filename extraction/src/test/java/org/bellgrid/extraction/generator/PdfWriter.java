package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Prints a page on A4, upright or on its side, or on more when its text would become too small. */
final class PdfWriter {
    private static final float SHORT = 595;
    private static final float LONG = 842;
    private static final float MARGIN = 36;
    private static final float SPACE = 14;
    private static final float BADGE = 44;
    private static final float LARGEST = 1.5f;
    private static final float SMALLEST = 0.65f;

    private final Page page;
    private final List<Measure> measures;
    private final float width;
    private final float height;

    private PdfWriter(Page page) {
        this.page = page;
        measures = page.sheets().stream().map(Measure::of).toList();
        float sheetsWidth = 0;
        float sheetsHeight = 0;
        for (Measure measure : measures) {
            sheetsWidth =
                    page.sideBySide() ? sheetsWidth + measure.width() + SPACE : Math.max(sheetsWidth, measure.width());
            sheetsHeight = page.sideBySide()
                    ? Math.max(sheetsHeight, measure.height())
                    : sheetsHeight + measure.height() + SPACE;
        }
        width = Math.max(sheetsWidth, widest());
        height = head() + SPACE + sheetsHeight + SPACE + leading(page.below());
    }

    /** @param leastEm of the smallest text, in points */
    record Printed(byte[] pdf, float leastEm) {}

    /** @param cropped whether the paper ends where the text does */
    static Printed print(Page page, Typeface typeface, boolean cropped) {
        PdfWriter writer = new PdfWriter(page);
        try (PDDocument document = new PDDocument()) {
            float scale = writer.print(document, typeface, cropped);
            return new Printed(saved(document), writer.leastSize() * scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of A4's width that shows a picture (JPEG), as scanners make it. */
    static byte[] wrap(byte[] jpeg) {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject picture = JPEGFactory.createFromByteArray(document, jpeg);
            float paperHeight = SHORT * picture.getHeight() / picture.getWidth();
            PDPage paper = new PDPage(new PDRectangle(SHORT, paperHeight));
            document.addPage(paper);
            try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
                content.drawImage(picture, 0, 0, SHORT, paperHeight);
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private float print(PDDocument document, Typeface typeface, boolean cropped) throws IOException {
        boolean turned = width > height;
        float roomX = (turned ? LONG : SHORT) - 2 * MARGIN;
        float roomY = (turned ? SHORT : LONG) - 2 * MARGIN;
        float fit = Math.min(roomX / width, roomY / height);
        float scale = Math.max(SMALLEST, Math.min(LARGEST, fit));
        float margin = cropped ? MARGIN / 4 : MARGIN;
        float paperX = 2 * margin + (cropped ? width * scale : roomX * Math.max(1, scale / fit));
        float paperY = 2 * margin + (cropped ? height * scale : roomY * Math.max(1, scale / fit));
        PDPage sheet = new PDPage(new PDRectangle(paperX, paperY));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            Pen pen = new Pen(content, document, typeface, scale, paperY);
            pen.fill(0, 0, paperX / scale, paperY / scale, page.colours().paper());
            draw(pen, (paperX / scale - width) / 2, margin / scale);
        }
        return scale;
    }

    private void draw(Pen pen, float left, float top) throws IOException {
        if (page.logo()) {
            pen.badge(left, top, new Color(0x2f6f8f));
        }
        paragraph(pen, page.heading(), left + (page.logo() ? BADGE : 0), top);
        float y = top + head() + SPACE;
        float x = left;
        float bottom = y;
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            float indent = page.sideBySide() ? 0 : (width - measure.width()) / 2;
            new SheetPrinter(pen, page.colours(), measure, x + indent, y)
                    .print(page.sheets().get(i));
            bottom = Math.max(bottom, y + measure.height());
            x += page.sideBySide() ? measure.width() + SPACE : 0;
            y += page.sideBySide() ? 0 : measure.height() + SPACE;
        }
        paragraph(pen, page.below(), left, bottom + SPACE);
    }

    private void paragraph(Pen pen, List<Line> lines, float left, float top) throws IOException {
        float y = top;
        for (Line line : lines) {
            pen.write(left, y + line.size(), line, page.colours().ink());
            y += line.size() * Measure.LEADING;
        }
    }

    private float head() {
        return Math.max(page.logo() ? BADGE : 0, leading(page.heading()));
    }

    private float widest() {
        float widest = 1;
        for (Line line : page.heading()) {
            widest = Math.max(widest, Typeface.width(line) + (page.logo() ? BADGE : 0));
        }
        for (Line line : page.below()) {
            widest = Math.max(widest, Typeface.width(line));
        }
        return widest;
    }

    private static float leading(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::size).sum() * Measure.LEADING;
    }

    private float leastSize() {
        return (float) page.sheets().stream()
                .flatMap(sheet -> sheet.areas().stream())
                .flatMap(area -> area.lines().stream())
                .mapToDouble(Line::size)
                .min()
                .orElse(Line.SIZE);
    }
}
