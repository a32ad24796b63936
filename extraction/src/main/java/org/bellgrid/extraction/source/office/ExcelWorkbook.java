package org.bellgrid.extraction.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.page.PageModel;

/** An Excel workbook: each visible sheet with anything on it is a page, up to the allowed number of pages. */
public final class ExcelWorkbook {
    private ExcelWorkbook() {}

    /**
     * Reads the first sheets.
     *
     * @throws org.bellgrid.extraction.intake.Refusal when the workbook is damaged or too large
     */
    public static List<PageModel> read(byte[] document, ReadingLimits limits) {
        OfficeLimits.apply();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(document))) {
            return pages(workbook, limits);
        } catch (IOException | POIXMLException | RecordFormatException e) {
            throw OfficeLimits.refusal(e);
        }
    }

    private static List<PageModel> pages(XSSFWorkbook workbook, ReadingLimits limits) {
        List<PageModel> pages = new ArrayList<>();
        int sheets = Math.min(workbook.getNumberOfSheets(), limits.pages());
        for (int index = 0; index < sheets; index++) {
            if (!workbook.isSheetHidden(index)) {
                Optional<PageModel> page = new ExcelSheet(workbook.getSheetAt(index)).page(index + 1);
                page.ifPresent(pages::add);
            }
        }
        return pages;
    }
}
