package org.bellgrid.extraction.source.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import org.bellgrid.extraction.natives.Mats;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Lays a picture out for OpenCV: blue-green-red on white, at the size that is good for reading. */
final class Canvas {
    /** More pixels cost time and memory and are not read better. */
    private static final int LONGEST_PX = 2000;
    /** Small pictures are enlarged to this, for their letters' sake, ... */
    private static final int SHORTEST_PX = 1600;
    /** ... but not more than so many times. */
    private static final double MOST_ENLARGED = 3;

    private static final int STRIP_PX = 256;

    private Canvas() {}

    /** How many canvas pixels one of the picture's takes. */
    static double scale(BufferedImage picture) {
        double longSide = Math.max(picture.getWidth(), picture.getHeight());
        if (longSide > LONGEST_PX) {
            return LONGEST_PX / longSide;
        }
        return longSide < SHORTEST_PX ? Math.min(MOST_ENLARGED, SHORTEST_PX / longSide) : 1;
    }

    /** The picture at its {@link #scale}; to be released by the caller. */
    static Mat of(BufferedImage picture) {
        double scale = scale(picture);
        try (Mats mats = new Mats()) {
            Mat full = mats.keep(convert(picture));
            Mat scaled = new Mat();
            Size size = new Size(
                    Math.max(1, Math.round(full.cols() * scale)), Math.max(1, Math.round(full.rows() * scale)));
            Imgproc.resize(full, scaled, size, 0, 0, scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC);
            return scaled;
        }
    }

    /** Strip by strip, so that a large picture is not in the heap twice. */
    private static Mat convert(BufferedImage picture) {
        int width = picture.getWidth();
        Mat mat = new Mat(picture.getHeight(), width, CvType.CV_8UC3);
        BufferedImage strip = new BufferedImage(width, STRIP_PX, BufferedImage.TYPE_3BYTE_BGR);
        byte[] bytes = ((DataBufferByte) strip.getRaster().getDataBuffer()).getData();
        Graphics2D graphics = strip.createGraphics();
        for (int top = 0; top < picture.getHeight(); top += STRIP_PX) {
            graphics.drawImage(picture, 0, -top, Color.WHITE, null);
            int rows = Math.min(STRIP_PX, picture.getHeight() - top);
            mat.put(top, 0, Arrays.copyOf(bytes, rows * width * 3));
        }
        graphics.dispose();
        return mat;
    }
}
