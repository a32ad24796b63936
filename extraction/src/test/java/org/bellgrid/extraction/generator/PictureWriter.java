package org.bellgrid.extraction.generator;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Makes a picture of the printed page, and spoils about every other one. */
final class PictureWriter {
    private static final int POINTS_PER_INCH = 72;
    /** Text whose em has fewer pixels cannot be read, and not even so many once it is spoilt. */
    private static final int LEAST_EM = 10;

    private static final int SPOILABLE_EM = 15;
    private static final int LOW_DPI = 90;

    private final Dice dice;
    private final Set<String> traits;

    /** @param traits told what happens to the picture */
    PictureWriter(Dice dice, Set<String> traits) {
        this.dice = dice;
        this.traits = traits;
    }

    /** @param format {@code png} or {@code jpg} */
    byte[] write(Page page, String format) {
        Natives.load();
        boolean spoilt = dice.chance(0.5);
        PdfWriter.Printed printed = PdfWriter.print(page, Typeface.EMBEDDED, dice.chance(0.5));
        try (Mats mats = new Mats()) {
            Mat picture = picture(printed, spoilt, mats);
            if (spoilt) {
                picture = spoil(picture, page.colours().equals(Page.Colours.DARK), new Wear(mats, dice, traits));
            }
            return encode(picture, format, mats);
        }
    }

    private Mat picture(PdfWriter.Printed printed, boolean spoilt, Mats mats) {
        float legible = (spoilt ? SPOILABLE_EM : LEAST_EM) * POINTS_PER_INCH / printed.leastEm();
        float dpi = Math.max(legible, dice.between(60, 180));
        if (!spoilt && dpi < LOW_DPI) {
            traits.add("low-res");
        }
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            BufferedImage rendered = new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.BGR);
            Mat picture = mats.keep(new Mat(rendered.getHeight(), rendered.getWidth(), CvType.CV_8UC3));
            picture.put(0, 0, ((DataBufferByte) rendered.getRaster().getDataBuffer()).getData());
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mat spoil(Mat picture, boolean dark, Wear wear) {
        Mat seen = switch (dice.between(0, 9)) {
            case 0, 1, 2 -> wear.scan(picture);
            case 3, 4, 5, 6 -> wear.photo(picture);
            case 7 -> dark ? wear.scan(picture) : wear.dark(picture);
            case 8 -> wear.screen(picture);
            default -> picture;
        };
        return seen == picture || dice.chance(0.03) ? wear.rotated(seen) : seen;
    }

    private byte[] encode(Mat picture, String format, Mats mats) {
        int quality = dice.chance(0.3) ? dice.between(30, 50) : dice.between(75, 95);
        if (format.equals("jpg") && quality <= 50) {
            traits.add("jpeg-artefacts");
        }
        MatOfByte encoded = mats.keep(new MatOfByte());
        MatOfInt options = mats.keep(
                format.equals("jpg") ? new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality) : new MatOfInt());
        if (!Imgcodecs.imencode("." + format, picture, encoded, options)) {
            throw new IllegalStateException("OpenCV cannot write " + format);
        }
        return encoded.toArray();
    }
}
