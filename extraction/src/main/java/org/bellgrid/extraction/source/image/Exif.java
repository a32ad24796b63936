package org.bellgrid.extraction.source.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Turns pictures the way that the camera noted. */
final class Exif {
    private static final int AS_STORED = 1;

    private Exif() {}

    /** The picture as it is to be looked at; itself when there is no note. */
    static BufferedImage upright(BufferedImage picture, byte[] document) {
        int orientation = orientation(document);
        return orientation == AS_STORED ? picture : turn(picture, orientation);
    }

    private static int orientation(byte[] document) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(document), document.length);
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return value == null || value < 1 || value > 8 ? AS_STORED : value;
        } catch (ImageProcessingException | IOException noMetadata) {
            return AS_STORED; // the picture itself was decoded
        }
    }

    /** Orientations 2 to 8 of the EXIF standard; from 5 on width and height change places. */
    private static BufferedImage turn(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean swapped = orientation >= 5;
        BufferedImage turned =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(picture, transform(orientation, width, height), null);
        graphics.dispose();
        return turned;
    }

    private static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> throw new IllegalArgumentException("no EXIF orientation: " + orientation);
        };
    }
}
