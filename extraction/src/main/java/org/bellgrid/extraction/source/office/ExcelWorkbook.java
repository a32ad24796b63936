package org.bellgrid.extraction.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFPictureData;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.page.PageModel;

/** An Excel workbook: each visible sheet with anything on it is a page. */
public final class ExcelWorkbook {
    private ExcelWorkbook() {}

    /**
     * Reads the visible sheets.
     *
     * @throws org.bellgrid.extraction.intake.Refusal when the workbook is damaged or too large, or has more visible
     *     sheets than pages are allowed
     */
    public static OfficeContent read(byte[] document, ReadingLimits limits) {
        OfficeLimits.apply();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(document))) {
            return OfficeContent.of(
                    pages(workbook, limits), workbook.getAllPictures().stream().map(XSSFPictureData::getData), limits);
        } catch (IOException | POIXMLException | RecordFormatException e) {
            throw OfficeLimits.refusal(e);
        }
    }

    private static List<PageModel> pages(XSSFWorkbook workbook, ReadingLimits limits) {
        List<Integer> visible = IntStream.range(0, workbook.getNumberOfSheets())
                .filter(index -> workbook.getSheetVisibility(index) == SheetVisibility.VISIBLE)
                .boxed()
                .toList();
        Intake.requirePages(visible.size(), limits);
        return visible.stream()
                .map(index -> new ExcelSheet(workbook.getSheetAt(index)).page(index + 1))
                .flatMap(Optional::stream)
                .toList();
    }
}
