package org.bellgrid.extraction.source.image;

import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.page.PageView;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** A page as it was read, for an outside reader to look at: large enough for its letters, small enough to be kept. */
final class View {
    /** Language models make larger pictures smaller themselves. */
    private static final int LONGEST_PX = 1_568;

    private static final int QUALITY = 85;

    private View() {}

    /** Of a straightened page. */
    static PageView of(Mat page) {
        double scale = Math.min(1, (double) LONGEST_PX / Math.max(page.cols(), page.rows()));
        MatOfByte jpeg = new MatOfByte();
        MatOfInt quality = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY);
        try (Mats mats = new Mats()) {
            Mat small = mats.keep(new Mat());
            Imgproc.resize(page, small, new Size(), scale, scale, Imgproc.INTER_AREA);
            if (!Imgcodecs.imencode(".jpg", small, jpeg, quality)) {
                throw new IllegalStateException("OpenCV does not write JPEG files");
            }
            return new PageView(jpeg.toArray());
        } finally {
            jpeg.release();
            quality.release();
        }
    }
}
