package org.bellgrid.extraction.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.junit.jupiter.api.Test;

/** Three rows and three columns of 90 × 40 px, 10 px apart, below and right of labels without colour. */
class ColourTableTest {
    private static final List<Box> LABELS = IntStream.range(0, 3)
            .boxed()
            .flatMap(place -> Stream.of(
                    text(cell(place, 0).centerX(), 80), text(50, cell(0, place).centerY())))
            .toList();

    @Test
    void rectangles_meet_in_the_middle_of_the_gaps() {
        Grid table = ColourTable.find(List.of(), rectangles(), LABELS).orElseThrow();

        assertThat(table.cells()).hasSize(16).contains(new GridCell(new Box(195, 145, 295, 195), cell(1, 1)));
    }

    @Test
    void a_place_without_colour_is_a_cell() {
        List<Box> rectangles = rectangles();
        rectangles.remove(cell(1, 1));

        assertThat(ColourTable.find(List.of(), rectangles, LABELS).orElseThrow().cells())
                .extracting(GridCell::box)
                .contains(new Box(195, 145, 295, 195));
    }

    @Test
    void a_wide_rectangle_spans_columns() {
        List<Box> rectangles = rectangles();
        rectangles.removeAll(List.of(cell(0, 1), cell(1, 1)));
        rectangles.add(cell(0, 1).union(cell(1, 1)));

        assertThat(ColourTable.find(List.of(), rectangles, LABELS).orElseThrow().cells())
                .extracting(GridCell::box)
                .contains(new Box(80, 145, 295, 195));
    }

    @Test
    void a_label_in_a_gap_stands_for_both_rows() {
        List<Box> rectangles = rectangles();
        rectangles.addAll(List.of(cell(0, 3), cell(1, 3), cell(2, 3)));
        List<Box> labels = new ArrayList<>(LABELS);
        labels.remove(text(50, cell(0, 2).centerY()));
        labels.add(text(50, 245));

        assertThat(ColourTable.find(List.of(), rectangles, labels).orElseThrow().cells())
                .extracting(GridCell::box)
                .contains(new Box(40, 195, 80, 290));
    }

    @Test
    void a_logo_beside_is_left_out() {
        List<Box> rectangles = rectangles();
        rectangles.add(new Box(500, 10, 530, 40));

        assertThat(ColourTable.find(List.of(), rectangles, LABELS)).isPresent();
    }

    @Test
    void labels_at_the_edges_are_those_of_a_calendar() {
        List<Box> hours = LABELS.stream()
                .map(label -> label.centerX() == 50 ? text(50, label.centerY() - 20) : label)
                .toList();

        assertThat(ColourTable.find(List.of(), rectangles(), hours)).isEmpty();
    }

    @Test
    void rectangles_in_no_rows_are_a_calendar() {
        List<Box> rectangles = rectangles();
        rectangles.set(4, new Box(200, 165, 290, 205));

        assertThat(ColourTable.find(List.of(), rectangles, LABELS)).isEmpty();
    }

    @Test
    void rectangles_that_leave_texts_in_their_gaps_are_bands_of_a_table() {
        List<Box> rectangles = new ArrayList<>();
        List<Box> labels = new ArrayList<>(List.of(text(175, 80), text(435, 80), text(595, 80)));
        List<Box> between = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            double top = 100 + 50 * row;
            double bottom = top + 40;
            rectangles.addAll(List.of(
                    new Box(100, top, 250, bottom), new Box(360, top, 510, bottom), new Box(520, top, 670, bottom)));
            labels.add(text(50, (top + bottom) / 2));
            between.add(text(305, (top + bottom) / 2));
        }

        assertThat(ColourTable.find(List.of(), rectangles, labels)).isPresent();
        between.addAll(labels);
        assertThat(ColourTable.find(List.of(), rectangles, between)).isEmpty();
    }

    @Test
    void the_ground_beside_a_letter_is_no_cell() {
        List<Box> rectangles = rectangles();
        rectangles.remove(cell(1, 1));
        Box piece = new Box(200, 150, 230, 190);

        assertThat(ColourTable.find(List.of(new Grid(List.of(new GridCell(piece, piece)))), rectangles, LABELS))
                .isPresent();
    }

    private static List<Box> rectangles() {
        return IntStream.range(0, 9)
                .mapToObj(place -> cell(place % 3, place / 3))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }

    private static Box cell(int column, int row) {
        return new Box(100 + 100 * column, 100 + 50 * row, 190 + 100 * column, 140 + 50 * row);
    }

    private static Box text(double centerX, double centerY) {
        return new Box(centerX - 10, centerY - 5, centerX + 10, centerY + 5);
    }
}
