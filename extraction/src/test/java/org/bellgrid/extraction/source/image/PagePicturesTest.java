package org.bellgrid.extraction.source.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.bellgrid.domain.reading.PageImage;
import org.junit.jupiter.api.Test;

class PagePicturesTest {
    @Test
    void both_images_keep_the_shape_and_fit() throws IOException {
        PageImage page = PagePictures.of(1, new BufferedImage(4_000, 1_000, BufferedImage.TYPE_INT_ARGB));

        BufferedImage png = decoded(page.png());
        BufferedImage preview = decoded(page.preview());
        assertThat(page.widthPx()).isEqualTo(png.getWidth()).isEqualTo(2_000);
        assertThat(page.heightPx()).isEqualTo(png.getHeight()).isEqualTo(500);
        assertThat(preview.getWidth()).isEqualTo(1_600);
        assertThat(preview.getHeight()).isEqualTo(400);
    }

    @Test
    void a_small_page_is_not_made_larger() throws IOException {
        PageImage page = PagePictures.of(1, new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB));

        assertThat(decoded(page.png()).getWidth()).isEqualTo(40);
        assertThat(decoded(page.preview()).getHeight()).isEqualTo(30);
    }

    @Test
    void what_is_transparent_turns_out_white() throws IOException {
        PageImage page = PagePictures.of(1, new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB));

        assertThat(new Color(decoded(page.png()).getRGB(5, 5))).isEqualTo(Color.WHITE);
        assertThat(new Color(decoded(page.preview()).getRGB(5, 5))).isEqualTo(Color.WHITE);
    }

    @Test
    void the_preview_is_a_jpeg_file() {
        byte[] preview = PagePictures.of(7, new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB))
                .preview();

        assertThat(new String(preview, StandardCharsets.ISO_8859_1))
                .startsWith("\u00ff\u00d8")
                .contains("JFIF");
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
