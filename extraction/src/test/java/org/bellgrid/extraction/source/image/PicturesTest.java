package org.bellgrid.extraction.source.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final ReadingLimits LIMITS = new ReadingLimits(3, 10_000);

    /** Where the red corner of the stored picture is to be seen, by EXIF orientation. */
    @ParameterizedTest
    @CsvSource({
        "1, 60, 40, 0, 0", "2, 60, 40, 59, 0", "3, 60, 40, 59, 39", "4, 60, 40, 0, 39",
        "5, 40, 60, 0, 0", "6, 40, 60, 39, 0", "7, 40, 60, 39, 59", "8, 40, 60, 0, 59"
    })
    void a_photo_is_turned_the_way_the_camera_noted(int orientation, int width, int height, int x, int y) {
        BufferedImage picture = Pictures.decode(withOrientation(encoded("jpg"), orientation), 0, LIMITS);

        assertThat(picture.getWidth()).isEqualTo(width);
        assertThat(picture.getHeight()).isEqualTo(height);
        assertThat(new Color(picture.getRGB(x, y)).getRed()).isGreaterThan(150);
        assertThat(new Color(picture.getRGB(width - 1 - x, height - 1 - y)).getRed())
                .isLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "tif"})
    void every_format_is_decoded(String format) {
        byte[] file = encoded(format);

        assertThat(Pictures.count(file, LIMITS)).isEqualTo(1);
        assertThat(Pictures.decode(file, 0, LIMITS).getWidth()).isEqualTo(60);
    }

    @Test
    void a_picture_that_announces_too_many_pixels_is_too_complex() {
        ReadingLimits fewer = new ReadingLimits(1, 60 * 40 - 1);

        assertRefused(() -> Pictures.decode(encoded("png"), 0, fewer), Problem.DOCUMENT_TOO_COMPLEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "tif"})
    void a_file_that_is_cut_off_is_unreadable(String format) {
        byte[] file = encoded(format);
        byte[] half = Arrays.copyOf(file, file.length / 2);

        assertRefused(() -> Pictures.decode(half, 0, LIMITS), Problem.DOCUMENT_UNREADABLE);
    }

    @Test
    void a_tiff_whose_pages_form_a_ring_is_unreadable() {
        assertRefused(() -> Pictures.count(tiffChain(8, 8), LIMITS), Problem.DOCUMENT_UNREADABLE);
    }

    @Test
    void a_tiff_of_too_many_pages_is_too_complex() {
        assertRefused(() -> Pictures.count(tiffChain(8, 20, 32, 44, 0), LIMITS), Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void a_tiff_entry_that_announces_more_than_the_file_holds_is_unreadable() {
        ByteBuffer file = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'I', 'I', 42, 0}).putInt(8);
        file.putShort((short) 1)
                .putShort((short) 34675)
                .putShort((short) 7)
                .putInt(Integer.MAX_VALUE)
                .putInt(8);

        assertRefused(() -> Pictures.count(file.array(), LIMITS), Problem.DOCUMENT_UNREADABLE);
    }

    private static void assertRefused(ThrowingCallable reading, Problem problem) {
        assertThatThrownBy(reading)
                .asInstanceOf(InstanceOfAssertFactories.throwable(Refusal.class))
                .extracting(Refusal::problem)
                .isEqualTo(problem);
    }

    /** Noise, so that half a file is half a picture, with a red corner at the top left. */
    private static byte[] encoded(String format) {
        BufferedImage picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < 60; x++) {
            for (int y = 0; y < 40; y++) {
                boolean corner = x < 16 && y < 16;
                picture.setRGB(x, y, corner ? 0xff0000 : random.nextInt(0x40) << 8 | random.nextInt(0x80));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(picture, format, file)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Puts an EXIF segment with this single entry behind the JPEG's first two bytes. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(jpeg.length + 36);
        exif.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) 34);
        exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42}).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        exif.put(jpeg, 2, jpeg.length - 2);
        return exif.array();
    }

    /** A TIFF whose directories, of one harmless entry or none, lie at these places and name the next one. */
    private static byte[] tiffChain(int... places) {
        ByteBuffer file = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {'I', 'I', 42, 0}).putInt(places[0]);
        for (int i = 0; i + 1 < places.length; i++) {
            file.putShort(places[i], (short) 0).putInt(places[i] + 2, places[i + 1]);
        }
        return file.array();
    }
}
