package org.bellgrid.api.documents;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bellgrid.domain.reading.PagePart;

/** Makes smaller images of those that are kept. Those a reader of ours has made, sound and of bounded size; no upload. */
final class ScaledImages {
    private static final int LONGEST_SMALL_PX = 320;
    private static final int LONGEST_PART_PX = 1_200;

    private ScaledImages() {}

    /**
     * A thumbnail.
     *
     * @param preview a JPEG file
     * @return a JPEG file
     */
    static byte[] small(byte[] preview) throws IOException {
        return jpeg(fitted(ImageIO.read(in(preview)), LONGEST_SMALL_PX));
    }

    /**
     * A part of a page, of which no other pixels are kept in memory.
     *
     * @param page a PNG file
     * @return a JPEG file
     */
    static byte[] part(byte[] page, PagePart part) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = in(page)) {
            reader.setInput(in, true, true);
            ImageReadParam wanted = reader.getDefaultReadParam();
            PagePart.Pixels pixels = part.pixels(reader.getWidth(0), reader.getHeight(0));
            wanted.setSourceRegion(new Rectangle(pixels.left(), pixels.top(), pixels.width(), pixels.height()));
            return jpeg(fitted(reader.read(0, wanted), LONGEST_PART_PX));
        } finally {
            reader.dispose();
        }
    }

    /** Halved until it nearly fits, since more than half of the pixels would be passed over in one step. */
    private static BufferedImage fitted(BufferedImage image, int longestPx) {
        BufferedImage fitted = image;
        for (int longest = longest(image); longest > longestPx; longest = longest(fitted)) {
            double scale = Math.max(0.5, (double) longestPx / longest);
            fitted = scaled(fitted, scale);
        }
        return fitted;
    }

    private static int longest(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    private static ImageInputStream in(byte[] file) {
        return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            ImageIO.write(image, "jpeg", out);
        }
        return jpeg.toByteArray();
    }
}
