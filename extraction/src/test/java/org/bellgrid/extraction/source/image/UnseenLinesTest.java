package org.bellgrid.extraction.source.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.grid.Grid;
import org.bellgrid.extraction.grid.GridCell;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.junit.jupiter.api.Test;

class UnseenLinesTest {
    /** Two columns: the left one a single cell of three rows, the right one three cells. */
    private static final GridCell TALL = cell(0, 0, 100, 150);

    private static final Grid BESIDE_ROWS =
            new Grid(List.of(TALL, cell(100, 0, 200, 50), cell(100, 50, 200, 100), cell(100, 100, 200, 150)));

    /** Two rows: the upper one a single cell of two columns, the lower one two cells. */
    private static final GridCell WIDE = cell(0, 0, 200, 50);

    private static final Grid ABOVE_COLUMNS = new Grid(List.of(WIDE, cell(0, 50, 100, 100), cell(100, 50, 200, 100)));

    @Test
    void a_text_in_the_middle_of_each_row_parts_a_cell_into_rows() {
        List<TextLine> days = List.of(line("Mon", 20, 15), line("Tue", 20, 65), line("Wed", 20, 115));

        assertThat(texts(UnseenLines.part(TALL, days, BESIDE_ROWS))).containsExactly("Mon", "Tue", "Wed");
    }

    @Test
    void lines_that_stand_together_are_one_text() {
        List<TextLine> lesson = List.of(line("Physical", 20, 43), line("Education", 20, 64), line("Hall", 20, 85));

        assertThat(UnseenLines.part(TALL, lesson, BESIDE_ROWS)).containsOnlyKeys(TALL);
    }

    @Test
    void letters_of_a_word_spelled_downwards_stay_together() {
        List<TextLine> letters = List.of(line("A", 20, 15), line("R", 20, 65), line("T", 20, 115));

        assertThat(UnseenLines.part(TALL, letters, BESIDE_ROWS)).containsOnlyKeys(TALL);
    }

    @Test
    void a_text_in_each_column_parts_a_cell_into_columns() {
        List<TextLine> lessons = List.of(line("Maths", 20, 15), line("Art", 120, 15));

        assertThat(texts(UnseenLines.part(WIDE, lessons, ABOVE_COLUMNS))).containsExactly("Maths", "Art");
    }

    @Test
    void a_text_across_the_columns_edge_keeps_the_cell_whole() {
        List<TextLine> lesson = List.of(line("Swimming", 70, 5), line("Pool", 120, 28));

        assertThat(UnseenLines.part(WIDE, lesson, ABOVE_COLUMNS)).containsOnlyKeys(WIDE);
    }

    private static List<String> texts(Map<GridCell, List<TextLine>> parts) {
        List<String> texts = new ArrayList<>();
        parts.values().forEach(lines -> lines.forEach(line -> texts.add(line.text())));
        return texts;
    }

    private static GridCell cell(double left, double top, double right, double bottom) {
        Box box = new Box(left, top, right, bottom);
        return new GridCell(box, box);
    }

    /** A line of 60 by 20. */
    private static TextLine line(String text, double left, double top) {
        Box box = new Box(left, top, left + 60, top + 20);
        return new TextLine(List.of(new Word(text, box, Confidence.CERTAIN, ReaderTier.LOCAL_OCR)));
    }
}
