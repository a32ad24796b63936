package org.bellgrid.extraction.ocr.neural;

import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Finds the lines of text on a page (DBNet): the network says of each pixel how likely it is in the core of a line. */
public final class TextDetector implements AutoCloseable {
    /** The network's input is at most so long; enough for 9 px letters on a page of 2000 px. */
    private static final int LONG_SIDE_PX = 1600;

    private static final Scalar MEAN = new Scalar(0.485, 0.456, 0.406);
    private static final Scalar DEVIATION = new Scalar(0.229, 0.224, 0.225);
    private final Network network;

    public TextDetector(Natives natives) {
        network = new Network(natives.textDetector());
    }

    /**
     * Looks for text on a page.
     *
     * @param page 8 bits, blue-green-red
     * @param mats takes what the map is made of
     */
    public TextMap look(Mat page, Mats mats) {
        double scale = Math.min(1, (double) LONG_SIDE_PX / Math.max(page.cols(), page.rows()));
        int width = multipleOf32(page.cols() * scale);
        int height = multipleOf32(page.rows() * scale);
        Mat scaled = mats.create();
        Imgproc.resize(page, scaled, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
        Mat likelihood = network.run(Network.planes(scaled, MEAN, DEVIATION), height, width, TextDetector::likelihood);
        return new TextMap(mats.keep(likelihood), page.size());
    }

    private static int multipleOf32(double length) {
        return Math.max(32, (int) Math.round(length / 32) * 32);
    }

    private static Mat likelihood(Network.Output output) {
        int height = (int) output.shape()[2];
        int width = (int) output.shape()[3];
        float[] values = new float[height * width];
        output.values().get(values);
        Mat likelihood = new Mat(height, width, CvType.CV_32F);
        likelihood.put(0, 0, values);
        return likelihood;
    }

    @Override
    public void close() {
        network.close();
    }
}
