package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.cell;
import static org.bellgrid.extraction.meaning.Written.line;

import java.util.List;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.TextLine;
import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void a_tiny_line_above_the_name_is_a_note() {
        assertThat(read(cell(sized(0, 5, "group 2"), sized(6, 16, "Maths"), sized(20, 5, "Room B"))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Maths");
                    assertThat(entry.notes()).isEqualTo("group 2\nRoom B");
                });
    }

    @Test
    void a_blank_line_parts_name_and_notes() {
        assertThat(read(cell(line(0, 0, 90, "Computer"), line(0, 11, 90, "Science"), line(0, 40, 90, "upstairs"))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Computer Science");
                    assertThat(entry.notes()).isEqualTo("upstairs");
                });
    }

    @Test
    void capitals_as_large_as_the_name_belong_to_it_where_the_notes_are_smaller() {
        assertThat(read(cell(sized(0, 12, "Networks"), sized(14, 12, "BCI"), sized(28, 8, "Hall four"))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Networks BCI");
                    assertThat(entry.notes()).isEqualTo("Hall four");
                });
    }

    @Test
    void a_room_in_the_corner_above_the_name_is_a_note() {
        assertThat(read(cell(sized(0, 10, "LAB 2"), sized(30, 12, "Biology"), sized(60, 6, "ALEX EXAMPLE"))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Biology");
                    assertThat(entry.notes()).isEqualTo("LAB 2\nALEX EXAMPLE");
                });
    }

    @Test
    void an_initial_and_a_surname_are_a_note() {
        assertThat(read(cell(line(0, 0, 90, "Chemistry"), line(0, 11, 90, "P. Example"))))
                .singleElement()
                .extracting(CellText::notes)
                .isEqualTo("P. Example");
    }

    @Test
    void a_dotted_number_is_a_time_at_the_beginning_of_a_line_only() {
        assertThat(read(cell(line(0, 0, 90, "2.45 Assembly"))).get(0).times()).hasSize(1);
        assertThat(read(cell(line(0, 0, 90, "Algebra in E1 3.06"))).get(0).times())
                .isEmpty();
    }

    @Test
    void on_a_picture_the_length_of_a_line_tells_its_size() {
        double longLine = LetterSize.of(onPicture(120, 26, "Technology II"));
        double shortLine = LetterSize.of(onPicture(47, 25, "Web"));

        assertThat(shortLine / longLine).isBetween(0.85, 1.2);
        assertThat(LetterSize.of(onPicture(60, 25, "Technology II")) / longLine).isLessThan(0.6);
    }

    private static List<CellText> read(Cell cell) {
        SeenCell seen = Orientation.DAYS_ACROSS.see(cell);
        return CellTexts.in(List.of(seen)).of(seen);
    }

    private static TextLine onPicture(double width, double height, String text) {
        return line(new Box(0, 0, width, height), ReaderTier.LOCAL_OCR, text);
    }

    private static TextLine sized(double top, double size, String text) {
        return line(new Box(0, top, 90, top + size), ReaderTier.TEXT_LAYER, text);
    }
}
