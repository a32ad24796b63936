package org.bellgrid.extraction.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Draws grids in every format. */
public final class Drawn {
    private static final int ROW = 40;
    private static final int COLUMN = 110;
    private static final int MARGIN = 50;

    private Drawn() {}

    /** Draws on a page. */
    @FunctionalInterface
    public interface Pen {
        void draw(PDPageContentStream page) throws IOException;
    }

    /** A page of A4, turned on its side. */
    public static byte[] pdf(Pen pen) {
        return saved(document -> {
            PDPage page = new PDPage(new PDRectangle(842, 595));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                pen.draw(content);
            }
        });
    }

    public static byte[] pdf(Grid grid) {
        return pdf(page -> draw(grid, page));
    }

    public static byte[] pdfOfSize(float points) {
        return saved(document -> document.addPage(new PDPage(new PDRectangle(points, points))));
    }

    public static byte[] pdfOfPages(int pages) {
        return saved(document -> {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
        });
    }

    /** Pages that are all alike but for their widths. */
    public static byte[] pdfOfWidths(float... points) {
        return saved(document -> {
            for (float width : points) {
                document.addPage(new PDPage(new PDRectangle(width, 72)));
            }
        });
    }

    /** A page whose content is nothing but blanks. */
    public static byte[] pdfOfBlanks(int bytes) {
        return saved(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int written = 0; written < bytes; written += blanks.length) {
                    content.write(blanks);
                }
            }
            page.setContents(stream);
        });
    }

    /** A form that draws itself twice. */
    public static byte[] pdfOfEndlessForms() {
        return saved(document -> {
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(9, 9));
            form.setResources(new PDResources());
            form.getResources().put(COSName.getPDFName("X"), form);
            try (OutputStream content = form.getContentStream().createOutputStream()) {
                content.write("/X Do /X Do".getBytes(StandardCharsets.US_ASCII));
            }
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(form);
            }
        });
    }

    public static byte[] lockedPdf() {
        return saved(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    private interface Edit {
        void apply(PDDocument document) throws IOException;
    }

    private static byte[] saved(Edit edit) {
        try (PDDocument document = new PDDocument()) {
            edit.apply(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void draw(Grid grid, PDPageContentStream page) throws IOException {
        for (Grid.Area area : grid.areas()) {
            float left = MARGIN + area.left() * COLUMN;
            float bottom = 595 - MARGIN - area.bottom() * ROW;
            page.addRect(left, bottom, (area.right() - area.left()) * COLUMN, (area.bottom() - area.top()) * ROW);
            page.stroke();
            float baseline = 595 - MARGIN - area.top() * ROW - 15;
            for (String line : area.text().lines().toList()) {
                write(page, left + 4, baseline, line);
                baseline -= 13;
            }
        }
    }

    public static void write(PDPageContentStream page, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /** Writes one character that, says the font, is U+0000. */
    public static void writeNul(PDPageContentStream page, float x, float y) throws IOException {
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        COSStream characters = new COSStream();
        try (OutputStream out = characters.createOutputStream()) {
            out.write("""
                    begincmap
                    1 begincodespacerange <00> <ff> endcodespacerange
                    1 beginbfchar <7e> <0000> endbfchar
                    endcmap
                    """.getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, characters);
        page.beginText();
        page.setFont(font, 11);
        page.newLineAtOffset(x, y);
        page.showText("~");
        page.endText();
    }

    public static byte[] docx(Grid grid) {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable();
            table.removeRow(0);
            for (int row = 0; row < grid.height(); row++) {
                XWPFTableRow cells = table.createRow();
                while (!cells.getTableCells().isEmpty()) {
                    cells.removeCell(0);
                }
                for (int column = 0; column < grid.width(); column++) {
                    add(cells, grid, row, column);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(XWPFTableRow cells, Grid grid, int row, int column) {
        String text = grid.rows().get(row).get(column);
        if (text.equals("<")) {
            return;
        }
        XWPFTableCell cell = cells.createCell();
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        if (text.equals("^")) {
            properties.addNewVMerge();
            return;
        }
        Grid.Area area = grid.areas().stream()
                .filter(candidate -> candidate.top() == row && candidate.left() == column)
                .findFirst()
                .orElseThrow();
        properties.addNewGridSpan().setVal(BigInteger.valueOf(area.right() - area.left()));
        if (area.bottom() - area.top() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            (i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph())
                    .createRun()
                    .setText(lines.get(i));
        }
    }

    /** A Word document with a heading above pictures. */
    public static byte[] docxOfPictures(String heading, byte[]... pngs) {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFRun run = document.createParagraph().createRun();
            run.setText(heading);
            for (byte[] png : pngs) {
                run.addPicture(new ByteArrayInputStream(png), PictureType.PNG, "picture.png", 9_525, 9_525);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook with nothing but a picture. */
    public static byte[] xlsxOfPicture(byte[] png) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.addPicture(png, Workbook.PICTURE_TYPE_PNG);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] xlsx(Grid grid) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            for (int row = 0; row < grid.height(); row++) {
                XSSFRow cells = sheet.createRow(row + 2);
                for (int column = 0; column < grid.width(); column++) {
                    String text = grid.rows().get(row).get(column);
                    if (!text.equals("<") && !text.equals("^")) {
                        cells.createCell(column + 1).setCellValue(text);
                    }
                }
            }
            for (Grid.Area area : grid.areas()) {
                if (area.bottom() - area.top() > 1 || area.right() - area.left() > 1) {
                    sheet.addMergedRegion(
                            new CellRangeAddress(area.top() + 2, area.bottom() + 1, area.left() + 1, area.right()));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] png(int side) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
