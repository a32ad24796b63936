package org.bellgrid.extraction.source.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import org.bellgrid.domain.problem.PictureFlaw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LegibilityTest {
    @SuppressWarnings("NullAway.Init") // loaded before the first test
    private static LocalPictureReader reader;

    @BeforeAll
    static void load() {
        reader = new LocalPictureReader();
    }

    @AfterAll
    static void unload() {
        reader.close();
    }

    @Test
    void a_clear_picture_has_no_flaw() {
        assertThat(flaw(DrawnTimetable.ruled())).isNull();
    }

    @Test
    void a_picture_without_text_has_none_either() {
        assertThat(flaw(new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB)))
                .isNull();
    }

    @Test
    void letters_of_a_few_pixels_are_too_small() {
        assertThat(flaw(scaled(DrawnTimetable.ruled(), 0.17))).isEqualTo(PictureFlaw.SMALL);
    }

    @Test
    void a_blurred_picture_is_called_so() {
        assertThat(flaw(blurred(DrawnTimetable.ruled(), 17))).isEqualTo(PictureFlaw.BLUR);
    }

    private static @Nullable PictureFlaw flaw(BufferedImage picture) {
        return reader.read(1, picture, null).flaw();
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) {
        int width = (int) (picture.getWidth() * factor);
        int height = (int) (picture.getHeight() * factor);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return small;
    }

    private static BufferedImage blurred(BufferedImage picture, int side) {
        float[] even = new float[side * side];
        Arrays.fill(even, 1f / even.length);
        return new ConvolveOp(new Kernel(side, side, even), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }
}
