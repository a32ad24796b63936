package org.bellgrid.extraction.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.ReadingLimits;

/**
 * What an image file says about its first picture, without decoding it.
 *
 * @param widthPx as stored, before any rotation
 * @param heightPx as stored, before any rotation
 */
public record PictureHeader(int widthPx, int heightPx) {
    /**
     * Reads the header and holds it against the limits.
     *
     * @throws Refusal when it is damaged or announces too many pixels
     */
    public static PictureHeader read(byte[] document, ReadingLimits limits) {
        PictureHeader header = read(document);
        Intake.requirePixels(header.widthPx, header.heightPx, limits);
        return header;
    }

    private static PictureHeader read(byte[] document) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(document))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refusal(Problem.UNSUPPORTED_MEDIA_TYPE, "no reader for this image format");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new PictureHeader(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a damaged image header", damaged);
        }
    }
}
