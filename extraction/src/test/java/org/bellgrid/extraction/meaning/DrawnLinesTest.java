package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.extraction.meaning.Written.table;

import java.util.List;
import java.util.function.Predicate;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.sample.Grid;
import org.junit.jupiter.api.Test;

class DrawnLinesTest {
    private static final Table TEXTS = table(Grid.of(
            "No | Mon   | Tue     | Wed   ",
            "1  | Maths | English | Art   ",
            "2  | Music | Science | PE    ",
            "3  | Sport | Drama   | Choir "));

    @Test
    void lines_around_each_text_tell_them_apart() {
        assertThat(areMissing(TEXTS)).isFalse();
    }

    @Test
    void two_texts_below_each_other_may_be_one_cell() {
        assertThat(areMissing(table(Grid.of("a | b | c | d", "^ | ^ | ^ | ^", "e | f | g | h", "^ | ^ | ^ | ^"))))
                .isFalse();
    }

    @Test
    void three_texts_below_each_other_lie_together() {
        assertThat(areMissing(table(Grid.of("a | b | c | d", "e | f | g | h", "^ | ^ | ^ | ^", "^ | ^ | ^ | ^"))))
                .isTrue();
    }

    @Test
    void two_texts_beside_each_other_lie_together() {
        assertThat(areMissing(table(Grid.of("a | < | b | <", "c | < | d | <", "e | < | f | <", "g | < | h | <"))))
                .isTrue();
    }

    @Test
    void half_of_the_texts_may_lie_together() {
        assertThat(areMissing(table(Grid.of("a | < | b | <", "c | < | d | <", "e | f | g | h", "i | j | k | l"))))
                .isFalse();
    }

    @Test
    void labels_may_stand_beside_the_lines_but_lessons_may_not() {
        Predicate<Box> isLesson = box -> box.left() > 0 && box.top() > 0;

        assertThat(areMissing(drawnAround(isLesson))).isFalse();
        assertThat(areMissing(drawnAround(isLesson.negate()))).isTrue();
    }

    @Test
    void where_rows_of_lessons_lie_outside_lines_are_missing() {
        assertThat(areMissing(drawnAround(box -> box.top() < 120))).isFalse();
        assertThat(areMissing(drawnAround(box -> box.top() < 80))).isTrue();
    }

    private static Table drawnAround(Predicate<Box> texts) {
        return table(
                TEXTS.cells().stream().filter(cell -> texts.test(cell.box())).toArray(Cell[]::new));
    }

    private static boolean areMissing(Table drawn) {
        return DrawnLines.areMissing(TEXTS, new PageModel(1, 2000, 2000, List.of(drawn), List.of()));
    }
}
