package org.bellgrid.extraction.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the tables of a page below each other into one worksheet. */
final class ExcelWriter {
    /** What becomes a number once it is typed into a cell. */
    private static final Pattern TIME = Pattern.compile("\\d?\\d:\\d\\d");

    private static final int CHARACTER = 256;
    private static final float POINTS_PER_CHARACTER = 5.2f;

    private final XSSFWorkbook workbook;
    private final XSSFSheet worksheet;
    private final Map<Format, XSSFCellStyle> styles = new HashMap<>();
    private int next;

    private ExcelWriter(XSSFWorkbook workbook) {
        this.workbook = workbook;
        worksheet = workbook.createSheet();
    }

    private record Format(Style style, boolean bold) {}

    static byte[] write(Page page) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new ExcelWriter(workbook).add(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Page page) {
        page.heading().forEach(this::paragraph);
        for (Sheet sheet : page.sheets()) {
            add(sheet);
            next++;
        }
        page.below().forEach(this::paragraph);
    }

    private void paragraph(Line line) {
        worksheet.createRow(next++).createCell(0).setCellValue(line.text());
    }

    private void add(Sheet sheet) {
        Measure measure = Measure.of(sheet);
        for (int row = 0; row < sheet.rows().size(); row++) {
            worksheet.createRow(next + row).setHeightInPoints(measure.rows()[row + 1] - measure.rows()[row]);
        }
        for (int column = 0; column < sheet.columns().size(); column++) {
            float points = measure.columns()[column + 1] - measure.columns()[column];
            int width = Math.round(points / POINTS_PER_CHARACTER * CHARACTER);
            worksheet.setColumnWidth(column, Math.max(worksheet.getColumnWidth(column), width));
        }
        sheet.areas().forEach(this::add);
        next += sheet.rows().size();
    }

    private void add(Area area) {
        boolean bold = area.lines().stream().anyMatch(Line::bold);
        XSSFCellStyle style = styles.computeIfAbsent(new Format(area.style(), bold), this::style);
        for (int row = area.top(); row < area.bottom(); row++) {
            XSSFRow cells = worksheet.getRow(next + row);
            for (int column = area.left(); column < area.right(); column++) {
                cells.createCell(column).setCellStyle(style);
            }
        }
        XSSFCell cell = worksheet.getRow(next + area.top()).getCell(area.left());
        if (TIME.matcher(area.text()).matches()) {
            XSSFCellStyle timed = style.copy();
            timed.setDataFormat(
                    workbook.createDataFormat().getFormat(area.text().startsWith("0") ? "hh:mm" : "h:mm"));
            cell.setCellStyle(timed);
            cell.setCellValue(DateUtil.convertTime(area.text()));
        } else if (!area.lines().isEmpty()) {
            cell.setCellValue(area.text());
        }
        if (area.height() > 1 || area.width() > 1) {
            worksheet.addMergedRegion(
                    new CellRangeAddress(next + area.top(), next + area.bottom() - 1, area.left(), area.right() - 1));
        }
    }

    private XSSFCellStyle style(Format format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        if (format.style().turned()) {
            style.setRotation((short) 90);
        }
        if (format.style().fill() != null) {
            style.setFillForegroundColor(new XSSFColor(format.style().fill(), null));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        BorderStyle line = format.style().edge() == Style.Edge.ALL ? BorderStyle.THIN : BorderStyle.NONE;
        style.setBorderTop(line);
        style.setBorderBottom(line);
        style.setBorderLeft(line);
        style.setBorderRight(line);
        XSSFFont font = workbook.createFont();
        font.setBold(format.bold());
        font.setColor(new XSSFColor(format.style().ink(), null));
        style.setFont(font);
        return style;
    }
}
