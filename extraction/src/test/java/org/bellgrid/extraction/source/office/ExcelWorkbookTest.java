package org.bellgrid.extraction.source.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.PageModel;
import org.junit.jupiter.api.Test;

class ExcelWorkbookTest {
    private static final ReadingLimits TWO_PAGES = new ReadingLimits(2, 1);

    @Test
    void more_visible_sheets_than_allowed_are_refused() throws IOException {
        byte[] workbook = workbook(SheetVisibility.VISIBLE, SheetVisibility.VISIBLE, SheetVisibility.VISIBLE);

        assertThat(catchThrowableOfType(Refusal.class, () -> ExcelWorkbook.read(workbook, TWO_PAGES))
                        .problem())
                .isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void hidden_sheets_neither_count_nor_are_read() throws IOException {
        byte[] workbook = workbook(
                SheetVisibility.VISIBLE, SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN, SheetVisibility.VISIBLE);

        assertThat(ExcelWorkbook.read(workbook, TWO_PAGES).pages())
                .extracting(PageModel::number)
                .containsExactly(1, 4);
    }

    private static byte[] workbook(SheetVisibility... sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (int index = 0; index < sheets.length; index++) {
                workbook.createSheet().createRow(0).createCell(0).setCellValue("9:00");
                workbook.setSheetVisibility(index, sheets[index]);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
