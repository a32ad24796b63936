package org.bellgrid.api.timetables.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.Timetable;

/** A timetable as a table on paper: A4 across, as many pages as it takes, the days above each. Lengths are in points. */
final class WeekPdf {
    static final String MEDIA_TYPE = "application/pdf";

    private static final PDRectangle PAPER =
            new PDRectangle(/* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    private static final float MARGIN = 36;
    private static final float TIME_WIDTH = 70;
    private static final float PADDING = 3;

    private final PDDocument document;
    private final Lettering letters;
    private final List<List<String>> rows;
    private final float dayWidth;

    private WeekPdf(PDDocument document, WeekGrid grid) throws IOException {
        this.document = document;
        this.letters = new Lettering(document);
        this.rows = grid.rows();
        this.dayWidth = (PAPER.getWidth() - 2 * MARGIN - TIME_WIDTH)
                / Math.max(1, rows.get(0).size() - 1);
    }

    /** The file's bytes. */
    static byte[] of(Timetable timetable, List<Timeblock> blocks) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(timetable.name());
            new WeekPdf(document, WeekGrid.of(blocks)).draw(timetable.name());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String title) throws IOException {
        int next = 1;
        do {
            next = page(title, next);
        } while (next < rows.size());
    }

    /** Draws a page from that row on; the answer is the first row that has no room left. */
    private int page(String title, int from) throws IOException {
        PDPage page = new PDPage(PAPER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float top = PAPER.getHeight() - MARGIN;
            letters.write(content, title, MARGIN, top);
            top -= 2 * Lettering.LINE;
            top = row(content, rows.get(0), top);
            int next = from;
            while (next < rows.size() && (next == from || top - height(rows.get(next)) >= MARGIN)) {
                top = row(content, rows.get(next++), top);
            }
            return next;
        }
    }

    /** The answer is where the row ends. */
    private float row(PDPageContentStream content, List<String> cells, float top) throws IOException {
        float height = height(cells);
        float left = MARGIN;
        for (int column = 0; column < cells.size(); column++) {
            content.addRect(left, top - height, width(column), height);
            content.stroke();
            float line = top - PADDING;
            for (String text : lines(cells, column)) {
                letters.write(content, text, left + PADDING, line);
                line -= Lettering.LINE;
            }
            left += width(column);
        }
        return top - height;
    }

    /** A row that is higher than a page is cut off at its end. */
    private float height(List<String> cells) {
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            most = Math.max(most, lines(cells, column).size());
        }
        return most * Lettering.LINE + 2 * PADDING;
    }

    private List<String> lines(List<String> cells, int column) {
        return letters.wrapped(cells.get(column), width(column) - 2 * PADDING);
    }

    private float width(int column) {
        return column == 0 ? TIME_WIDTH : dayWidth;
    }
}
