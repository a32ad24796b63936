package org.bellgrid.extraction.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.bellgrid.extraction.page.Box;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class ColourBlocksTest {
    private static final Scalar PAPER = new Scalar(250, 250, 250);
    private static final Scalar BLUE = new Scalar(220, 120, 60);
    private static final Scalar GREEN = new Scalar(90, 170, 80);

    @BeforeAll
    static void load() {
        Natives.load();
    }

    @Test
    void a_block_is_found_where_it_was_painted_whatever_is_written_on_it() {
        try (Mats mats = new Mats()) {
            Mat page = page(mats);
            paint(page, new Rect(200, 150, 180, 120), BLUE);
            Imgproc.putText(page, "Maths", new Point(206, 176), Imgproc.FONT_HERSHEY_SIMPLEX, 1.4, PAPER, 3);

            assertThat(ColourBlocks.find(page, List.of()))
                    .singleElement()
                    .satisfies(block -> isAt(block, 200, 150, 380, 270));
        }
    }

    @Test
    void blocks_that_touch_are_parted_by_their_colours() {
        try (Mats mats = new Mats()) {
            Mat page = page(mats);
            paint(page, new Rect(200, 150, 180, 120), BLUE);
            paint(page, new Rect(200, 270, 180, 90), GREEN);

            List<Box> blocks = ColourBlocks.find(page, List.of());

            assertThat(blocks).hasSize(2);
            isAt(blocks.get(0), 200, 150, 380, 270);
            isAt(blocks.get(1), 200, 270, 380, 360);
        }
    }

    @Test
    void text_that_fills_a_block_from_top_to_bottom_does_not_part_it() {
        try (Mats mats = new Mats()) {
            Mat page = page(mats);
            paint(page, new Rect(200, 150, 180, 60), BLUE);
            strokes(page, new Rect(270, 150, 40, 60));

            assertThat(ColourBlocks.find(page, List.of())).hasSize(2);
            assertThat(ColourBlocks.find(page, List.of(new Box(260, 151, 320, 180), new Box(260, 180, 320, 209))))
                    .singleElement()
                    .satisfies(block -> isAt(block, 200, 150, 380, 210));
        }
    }

    @Test
    void blocks_side_by_side_stay_apart_under_texts_that_were_taken_for_one() {
        try (Mats mats = new Mats()) {
            Mat page = page(mats);
            paint(page, new Rect(200, 150, 100, 90), BLUE);
            paint(page, new Rect(306, 150, 100, 90), BLUE);

            assertThat(ColourBlocks.find(page, List.of(new Box(230, 180, 380, 200))))
                    .hasSize(2);
        }
    }

    @Test
    void dense_text_is_no_block() {
        try (Mats mats = new Mats()) {
            Mat page = page(mats);
            strokes(page, new Rect(200, 150, 180, 60));

            assertThat(ColourBlocks.find(page, List.of(new Box(196, 146, 384, 214))))
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_rectangle_or_of_the_colour_of_the_page_is_no_block() {
        try (Mats mats = new Mats()) {
            Mat page = page(mats);
            Imgproc.circle(page, new Point(300, 300), 80, BLUE, Imgproc.FILLED);
            Imgproc.rectangle(page, new Rect(500, 100, 150, 90), new Scalar(0, 0, 0), 2);

            assertThat(ColourBlocks.find(page, List.of())).isEmpty();
        }
    }

    private static Mat page(Mats mats) {
        return mats.keep(new Mat(600, 800, CvType.CV_8UC3, PAPER));
    }

    private static void strokes(Mat page, Rect place) {
        for (int x = place.x; x < place.x + place.width; x += 4) {
            Imgproc.line(page, new Point(x, place.y), new Point(x, place.y + place.height - 1.0), GREEN, 2);
        }
    }

    private static void paint(Mat page, Rect place, Scalar colour) {
        Imgproc.rectangle(page, place, colour, Imgproc.FILLED);
    }

    private static void isAt(Box block, double left, double top, double right, double bottom) {
        assertThat(new double[] {block.left(), block.top(), block.right(), block.bottom()})
                .containsExactly(new double[] {left, top, right, bottom}, within(1.5));
    }

    private static Offset<Double> within(double pixels) {
        return Offset.offset(pixels);
    }
}
