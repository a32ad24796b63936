package org.bellgrid.extraction.source.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.intake.Refusal;

/**
 * The pictures in an image file: one, or a TIFF's pages. Decoded one by one, since each may be large, and turned the way
 * that the camera says is up.
 */
public final class Pictures {
    private Pictures() {}

    /**
     * How many pictures the file holds, by its headers alone.
     *
     * @throws Refusal when it is damaged or holds more than allowed
     */
    public static int count(byte[] document, ReadingLimits limits) {
        return TiffPages.isTiff(document) ? TiffPages.count(document, limits) : 1;
    }

    /**
     * Decodes one picture after a look at what its header announces.
     *
     * @param index from 0
     * @throws Refusal when it is damaged, cut off or announces too many pixels
     */
    public static BufferedImage decode(byte[] document, int index, ReadingLimits limits) {
        if (index >= count(document, limits)) {
            throw new IllegalArgumentException("there is no picture " + index);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(document))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal(Problem.UNSUPPORTED_MEDIA_TYPE, "no reader for this image format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return Exif.upright(decode(reader, index, limits), document);
            } finally {
                reader.dispose();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) { // decoders throw anything at damaged data
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a damaged image", damaged);
        }
    }

    private static BufferedImage decode(ImageReader reader, int index, ReadingLimits limits) throws IOException {
        Intake.requirePixels(reader.getWidth(index), reader.getHeight(index), limits);
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                cutOff.set(true);
            }
        });
        BufferedImage picture = reader.read(index);
        if (cutOff.get()) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "the image is cut off");
        }
        return picture;
    }
}
