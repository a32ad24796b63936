package org.bellgrid.extraction.process;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.TimetableReader;
import org.bellgrid.extraction.source.image.Pictures;

/** Reads an empty document of each kind, so that the first real one finds all classes and models loaded. */
final class WarmUp {
    private static final int SIDE_PX = 200;

    private WarmUp() {}

    static void with(TimetableReader reader) throws IOException {
        read(reader, DocumentKind.PNG, Pictures.preview(sheet(), SIDE_PX));
        read(reader, DocumentKind.PDF, pdf());
        read(reader, DocumentKind.DOCX, word());
        read(reader, DocumentKind.XLSX, excel());
    }

    private static void read(TimetableReader reader, DocumentKind kind, byte[] document) {
        reader.answer(new ReadRequest.Read(kind, document, ReadingLimits.DEFAULT, null));
    }

    /** A few cells with something in them that looks like text. */
    private static BufferedImage sheet() {
        BufferedImage sheet = new BufferedImage(SIDE_PX, SIDE_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIDE_PX, SIDE_PX);
        graphics.setColor(Color.BLACK);
        for (int x = 10; x < SIDE_PX; x += 60) {
            for (int y = 10; y < SIDE_PX; y += 60) {
                graphics.drawRect(x, y, 60, 60);
                graphics.drawString("9:00", x + 15, y + 35);
            }
        }
        graphics.dispose();
        return sheet;
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
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
