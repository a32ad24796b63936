package org.bellgrid.api.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.bellgrid.domain.reading.PagePart;
import org.junit.jupiter.api.Test;

class ScaledImagesTest {
    @Test
    void a_thumbnail_keeps_the_shape_and_fits() throws IOException {
        BufferedImage small = decoded(ScaledImages.small(page("jpeg", 1_600, 1_200)));

        assertThat(small.getWidth()).isEqualTo(320);
        assertThat(small.getHeight()).isEqualTo(240);
    }

    @Test
    void what_is_small_is_not_made_larger() throws IOException {
        assertThat(decoded(ScaledImages.small(page("jpeg", 100, 80))).getWidth())
                .isEqualTo(100);
    }

    @Test
    void a_part_shows_what_lies_between_its_edges() throws IOException {
        byte[] part = ScaledImages.part(page("png", 200, 100), new PagePart(0.5, 0.25, 1, 0.75));

        BufferedImage seen = decoded(part);
        assertThat(seen.getWidth()).isEqualTo(100);
        assertThat(seen.getHeight()).isEqualTo(50);
        assertThat(isRed(seen, 20, 25)).isTrue();
    }

    @Test
    void a_large_part_is_made_smaller() throws IOException {
        BufferedImage seen = decoded(ScaledImages.part(page("png", 2_000, 1_000), new PagePart(0, 0, 1, 1)));

        assertThat(seen.getWidth()).isEqualTo(1_200);
        assertThat(seen.getHeight()).isEqualTo(600);
        assertThat(isRed(seen, 300, 300)).isFalse();
        assertThat(isRed(seen, 900, 300)).isTrue();
    }

    @Test
    void the_smallest_part_is_a_pixel() throws IOException {
        BufferedImage seen = decoded(ScaledImages.part(page("png", 200, 100), new PagePart(0.9999, 0.9999, 1, 1)));

        assertThat(seen.getWidth()).isEqualTo(1);
        assertThat(seen.getHeight()).isEqualTo(1);
    }

    /** White on the left and red on the right. */
    private static byte[] page(String format, int widthPx, int heightPx) throws IOException {
        BufferedImage page = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, widthPx / 2, heightPx);
        graphics.setColor(Color.RED);
        graphics.fillRect(widthPx / 2, 0, widthPx - widthPx / 2, heightPx);
        graphics.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(page, format, file);
        return file.toByteArray();
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getGreen() < 60 && color.getBlue() < 60;
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
