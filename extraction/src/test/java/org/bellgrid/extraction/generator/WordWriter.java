package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

/** Writes the tables of a page below each other. */
final class WordWriter {
    private final XWPFDocument document;

    private WordWriter(XWPFDocument document) {
        this.document = document;
    }

    static byte[] write(Page page) {
        try (XWPFDocument document = new XWPFDocument()) {
            new WordWriter(document).add(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Page page) {
        page.heading()
                .forEach(line ->
                        write(document.createParagraph(), line, page.colours().ink()));
        for (Sheet sheet : page.sheets()) {
            add(sheet);
            document.createParagraph();
        }
        page.below()
                .forEach(line ->
                        write(document.createParagraph(), line, page.colours().ink()));
    }

    private void add(Sheet sheet) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        if (sheet.areas().stream().noneMatch(area -> area.style().edge() == Style.Edge.ALL)) {
            table.removeBorders();
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            XWPFTableRow cells = table.createRow();
            while (!cells.getTableCells().isEmpty()) {
                cells.removeCell(0);
            }
            int column = 0;
            while (column < sheet.columns().size()) {
                column = add(cells, sheet, row, column);
            }
        }
    }

    /** Adds the cell that is here and says where the next one begins. */
    private int add(XWPFTableRow cells, Sheet sheet, int row, int column) {
        XWPFTableCell cell = cells.createCell();
        CTTcPr properties = cell.getCTTc().addNewTcPr();
        List<Area> here = sheet.areas().stream()
                .filter(area -> area.top() <= row && row < area.bottom())
                .filter(area -> area.left() <= column && column < area.right())
                .toList();
        if (here.isEmpty()) {
            return column + 1;
        }
        Area area = here.get(0);
        properties.addNewGridSpan().setVal(BigInteger.valueOf(area.width()));
        if (area.top() < row) {
            properties.addNewVMerge();
            return area.right();
        }
        if (area.height() > 1) {
            properties.addNewVMerge().setVal(STMerge.RESTART);
        }
        if (area.style().turned()) {
            properties.addNewTextDirection().setVal(STTextDirection.BT_LR);
        }
        Color fill = area.style().fill();
        if (fill != null) {
            cell.setColor(hex(fill));
        }
        for (int i = 0; i < area.lines().size(); i++) {
            write(
                    i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph(),
                    area.lines().get(i),
                    area.style().ink());
        }
        return area.right();
    }

    private static void write(XWPFParagraph paragraph, Line line, Color ink) {
        XWPFRun run = paragraph.createRun();
        run.setBold(line.bold());
        run.setColor(hex(ink));
        run.setFontSize(line.size());
        run.setText(line.text());
    }

    private static String hex(Color color) {
        return "%06X".formatted(color.getRGB() & 0xffffff);
    }
}
