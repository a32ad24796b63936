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

/** Writes the tables of a page into one worksheet. */
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
        int left = 0;
        int below = next;
        for (Sheet sheet : page.sheets()) {
            add(sheet, next, left);
            below = Math.max(below, next + sheet.rows().size() + 1);
            left += page.sideBySide() ? sheet.columns().size() + 1 : 0;
            next = page.sideBySide() ? next : below;
        }
        next = below;
        page.below().forEach(this::paragraph);
    }

    private void paragraph(Line line) {
        worksheet.createRow(next++).createCell(0).setCellValue(line.text());
    }

    private void add(Sheet sheet, int top, int left) {
        Measure measure = Measure.of(sheet);
        for (int row = 0; row < sheet.rows().size(); row++) {
            row(top + row).setHeightInPoints(measure.rows()[row + 1] - measure.rows()[row]);
        }
        for (int column = 0; column < sheet.columns().size(); column++) {
            float points = measure.columns()[column + 1] - measure.columns()[column];
            int width = Math.round(points / POINTS_PER_CHARACTER * CHARACTER);
            worksheet.setColumnWidth(left + column, Math.max(worksheet.getColumnWidth(left + column), width));
        }
        sheet.areas().forEach(area -> add(area, top + area.top(), left + area.left()));
    }

    private XSSFRow row(int index) {
        XSSFRow row = worksheet.getRow(index);
        return row == null ? worksheet.createRow(index) : row;
    }

    private void add(Area area, int top, int left) {
        boolean bold = area.lines().stream().anyMatch(Line::bold);
        XSSFCellStyle style = styles.computeIfAbsent(new Format(area.style(), bold), this::style);
        for (int row = top; row < top + area.height(); row++) {
            for (int column = left; column < left + area.width(); column++) {
                row(row).createCell(column).setCellStyle(style);
            }
        }
        write(area, row(top).getCell(left));
        if (area.height() > 1 || area.width() > 1) {
            worksheet.addMergedRegion(
                    new CellRangeAddress(top, top + area.height() - 1, left, left + area.width() - 1));
        }
    }

    private void write(Area area, XSSFCell cell) {
        if (TIME.matcher(area.text()).matches()) {
            XSSFCellStyle timed = cell.getCellStyle().copy();
            timed.setDataFormat(
                    workbook.createDataFormat().getFormat(area.text().startsWith("0") ? "hh:mm" : "h:mm"));
            cell.setCellStyle(timed);
            cell.setCellValue(DateUtil.convertTime(area.text()));
        } else if (!area.lines().isEmpty()) {
            cell.setCellValue(area.text());
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
