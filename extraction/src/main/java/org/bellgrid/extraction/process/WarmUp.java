package org.bellgrid.extraction.process;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.TimetableReader;
import org.bellgrid.extraction.source.image.PagePictures;

/** Reads a tiny document of each kind, so that the first real one finds all classes and models loaded. */
final class WarmUp {
    private static final int SIDE_PX = 140;
    private static final int CELL_PX = 60;

    private WarmUp() {}

    /** Warms up what reads pictures. */
    static void pictures(TimetableReader reader) throws IOException {
        read(reader, DocumentKind.PNG, PagePictures.of(1, sheet()).png());
    }

    /** Warms up what reads documents that hold text. It needs no models, so that it can be done while they are loaded. */
    static void documents() {
        TimetableReader reader = new TimetableReader((number, picture, language) -> {
            throw new IllegalStateException("a document with text is no picture");
        });
        try {
            read(reader, DocumentKind.PDF, pdf());
            read(reader, DocumentKind.DOCX, word());
            read(reader, DocumentKind.XLSX, excel());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is read from a disk here
        }
    }

    private static void read(TimetableReader reader, DocumentKind kind, byte[] document) {
        reader.answer(new ReadRequest.Read(kind, document, ReadingLimits.DEFAULT, null));
    }

    /** A few cells, each with a day in it, since the reader tries its other scripts where it finds none. */
    private static BufferedImage sheet() {
        BufferedImage sheet = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE_PX, SIDE_PX);
        graphics.setColor(Color.BLACK);
        for (int x = 10; x + CELL_PX < SIDE_PX; x += CELL_PX) {
            for (int y = 10; y + CELL_PX < SIDE_PX; y += CELL_PX) {
                graphics.drawRect(x, y, CELL_PX, CELL_PX);
                graphics.drawString("Monday", x + 8, y + 35);
            }
        }
        graphics.dispose();
        return sheet;
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText("A page with less text than this is taken for a picture.");
                content.endText();
                content.addRect(90, 690, 100, 30);
                content.stroke();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createTable(2, 2).getRow(0).getCell(0).setText("9:00");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] excel() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("9:00");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
