package org.bellgrid.extraction.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.bellgrid.extraction.page.Box;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class LightLettersTest {
    private static final Scalar WHITE = Scalar.all(255);
    private static final Scalar SLATE = new Scalar(0x68, 0x55, 0x4a);
    private static final Rect HEADING = new Rect(100, 60, 400, 80);
    private static final Rect TEXT = new Rect(180, 80, 240, 38);
    private static final List<Box> TEXTS = List.of(new Box(TEXT.x, TEXT.y, TEXT.x + TEXT.width, TEXT.y + TEXT.height));

    private final Mats mats = new Mats();

    @BeforeEach
    void load() {
        Natives.load();
    }

    @AfterEach
    void release() {
        mats.close();
    }

    /** Bars as high as letters, in a heading that is ruled all around. */
    private Mat heading(Scalar ground, Scalar letters) {
        Mat picture = mats.keep(new Mat(700, 600, CvType.CV_8UC3, WHITE));
        Imgproc.rectangle(picture, HEADING, ground, -1);
        Imgproc.rectangle(picture, HEADING, Scalar.all(0), 2);
        for (int x = TEXT.x + 4; x < TEXT.x + TEXT.width - 10; x += 16) {
            Imgproc.rectangle(picture, new Point(x, TEXT.y + 8), new Point(x + 7, TEXT.y + 30), letters, -1);
        }
        return picture;
    }

    private int linesIn(Rect area, Mat picture, GridSetting setting) {
        Mat lines = Rulings.lines(picture, setting, mats);
        return Core.countNonZero(mats.keep(lines.submat(area)));
    }

    @Test
    void the_ground_between_light_letters_looks_like_lines_until_they_are_painted_over() {
        Mat picture = heading(SLATE, WHITE);

        Mat painted = LightLetters.paintedOver(picture, TEXTS, mats).orElseThrow();

        assertThat(GridSetting.INK).anyMatch(setting -> linesIn(TEXT, picture, setting) > 0);
        assertThat(GridSetting.INK).allMatch(setting -> linesIn(TEXT, painted, setting) == 0);
    }

    @Test
    void the_lines_around_the_heading_stay() {
        Mat painted =
                LightLetters.paintedOver(heading(SLATE, WHITE), TEXTS, mats).orElseThrow();

        Rect around = new Rect(HEADING.x - 4, HEADING.y - 4, HEADING.width + 8, 8);
        assertThat(GridSetting.INK).allMatch(setting -> linesIn(around, painted, setting) > HEADING.width);
    }

    @Test
    void there_are_none_where_letters_are_dark_or_hardly_differ_from_their_ground() {
        Scalar slightlyLighter = new Scalar(0x70, 0x60, 0x58);

        assertThat(LightLetters.paintedOver(heading(WHITE, SLATE), TEXTS, mats)).isEmpty();
        assertThat(LightLetters.paintedOver(heading(SLATE, slightlyLighter), TEXTS, mats))
                .isEmpty();
    }

    @Test
    void a_text_may_reach_beyond_the_picture() {
        List<Box> texts = List.of(new Box(-20, -20, -5, -5), new Box(590, 690, 640, 730));

        assertThat(LightLetters.paintedOver(heading(SLATE, WHITE), texts, mats)).isEmpty();
    }
}
