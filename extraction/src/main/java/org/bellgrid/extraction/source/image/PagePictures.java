package org.bellgrid.extraction.source.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bellgrid.domain.reading.PageImage;

/** Makes the images of a page that people look at. Neither is ever larger than the page was drawn. */
public final class PagePictures {
    /** Enough for small print. */
    private static final int LONGEST_PX = 2_000;
    /** Enough for a whole screen. */
    private static final int LONGEST_PREVIEW_PX = 1_600;

    private static final float PREVIEW_QUALITY = 0.8f;

    private PagePictures() {}

    /**
     * Both images of a page.
     *
     * @param number from 1
     * @param picture upright; transparent parts turn out white
     */
    public static PageImage of(int number, BufferedImage picture) {
        BufferedImage page = fitted(picture, LONGEST_PX);
        // Made of what is small already, since the page was perhaps drawn very large.
        BufferedImage preview = longest(page) <= LONGEST_PREVIEW_PX ? page : fitted(page, LONGEST_PREVIEW_PX);
        return new PageImage(number, page.getWidth(), page.getHeight(), png(page), jpeg(preview));
    }

    private static int longest(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage fitted(BufferedImage picture, int longestPx) {
        double scale = Math.min(1, (double) longestPx / longest(picture));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return fitted;
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written to a disk here
        }
        return png.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(PREVIEW_QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is written to a disk here
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
