package org.bellgrid.extraction.source.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnseenTextTest {
    private static final byte[] WHITE = {-1, -1, -1};
    private static final byte[] BLUE = {0, 0, -128};

    @Test
    void hidden_words_in_a_word_document_are_not_read() throws IOException {
        assertThat(word(null, run -> run.setVanish(true))).containsExactly("seen", "seen");
    }

    @Test
    void white_words_on_white_are_not_read() throws IOException {
        assertThat(word(null, run -> run.setColor("FFFFFF"))).containsExactly("seen", "seen");
        assertThat(word("FFFFFF", run -> run.setColor("FFFFFF"))).containsExactly("seen", "seen");
    }

    @Test
    void words_in_the_colour_of_their_cell_are_not_read() throws IOException {
        assertThat(word("000080", run -> run.setColor("000080"))).containsExactly("seen", "seen other");
    }

    @Test
    void white_words_on_a_dark_cell_are_read() throws IOException {
        assertThat(word("000080", run -> run.setColor("FFFFFF"))).containsExactly("seen other", "seen");
    }

    @Test
    void white_words_that_are_marked_in_colour_are_read() throws IOException {
        assertThat(word(null, run -> {
                    run.setColor("FFFFFF");
                    run.setTextHighlightColor("blue");
                }))
                .containsExactly("seen other", "seen other");
    }

    @Test
    void white_text_on_white_in_a_workbook_is_not_read() throws IOException {
        assertThat(excel(style -> {})).containsExactly("seen", "other");
        assertThat(excel(style -> color(style, WHITE))).containsExactly("seen");
        assertThat(excel(style -> {
                    color(style, WHITE);
                    fill(style, WHITE);
                }))
                .containsExactly("seen");
    }

    @Test
    void text_in_the_colour_of_its_cell_is_not_read() throws IOException {
        assertThat(excel(style -> {
                    color(style, BLUE);
                    fill(style, BLUE);
                }))
                .containsExactly("seen");
    }

    @Test
    void white_text_on_a_dark_cell_is_read() throws IOException {
        assertThat(excel(style -> {
                    color(style, WHITE);
                    fill(style, BLUE);
                }))
                .containsExactly("seen", "other");
    }

    @Test
    void text_with_a_number_format_that_shows_nothing_is_not_read() throws IOException {
        assertThat(excel(style -> style.setDataFormat(164))).containsExactly("seen", "other");
        assertThat(excel(style -> style.setDataFormat(165))).containsExactly("seen");
    }

    /** The texts of a cell with this fill, and of a paragraph; both hold "seen" and the "other" run. */
    private static Stream<String> word(@Nullable String fill, Consumer<XWPFRun> other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTableCell cell = document.createTable(1, 1).getRow(0).getCell(0);
            if (fill != null) {
                cell.setColor(fill);
            }
            for (XWPFParagraph paragraph : List.of(cell.getParagraphs().get(0), document.createParagraph())) {
                paragraph.createRun().setText("seen ");
                XWPFRun run = paragraph.createRun();
                run.setText("other");
                other.accept(run);
            }
            document.write(out);
        }
        return texts(WordDocument.read(out.toByteArray(), ReadingLimits.DEFAULT));
    }

    private static Stream<String> excel(Consumer<XSSFCellStyle> other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getStylesSource().putNumberFormat((short) 165, ";;;");
            XSSFRow row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("seen");
            XSSFCell cell = row.createCell(1);
            cell.setCellValue("other");
            XSSFCellStyle style = workbook.createCellStyle();
            style.setFont(workbook.createFont());
            other.accept(style);
            cell.setCellStyle(style);
            workbook.write(out);
        }
        return texts(ExcelWorkbook.read(out.toByteArray(), ReadingLimits.DEFAULT));
    }

    private static void color(XSSFCellStyle style, byte[] rgb) {
        XSSFFont font = style.getFont();
        font.setColor(new XSSFColor(rgb));
    }

    private static void fill(XSSFCellStyle style, byte[] rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(rgb));
    }

    private static Stream<String> texts(OfficeContent content) {
        PageModel page = content.pages().get(0);
        return Stream.concat(
                page.tables().get(0).cells().stream().map(Cell::text),
                page.looseLines().stream().map(TextLine::text));
    }
}
