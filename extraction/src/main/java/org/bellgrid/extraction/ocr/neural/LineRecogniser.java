package org.bellgrid.extraction.ocr.neural;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.bellgrid.extraction.ocr.Reading;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Reads a picture of one line. Its characters are ASCII, Chinese and some accented letters; it tends to drop blanks. */
public final class LineRecogniser implements AutoCloseable {
    private static final int HEIGHT_PX = 48;
    /** A line narrower than this is padded: the network needs some width to look at. */
    private static final int LEAST_WIDTH_PX = 48;
    /** About 200 letters; what is longer is squeezed. */
    private static final int MOST_WIDTH_PX = 3200;

    /** Few different widths keep the network's memory small. */
    private static final int WIDTH_STEP_PX = 32;

    /** Padding that the network takes for nothing. */
    private static final Scalar GREY = Scalar.all(127.5);

    private static final Scalar HALF = new Scalar(0.5, 0.5, 0.5);

    private final Network network;
    private final List<String> characters;
    private final BitSet known = new BitSet();

    public LineRecogniser(Natives natives) {
        network = new Network(natives.lineRecogniser());
        characters = new ArrayList<>();
        characters.add(""); // the network's class 0: nothing here
        try {
            characters.addAll(Files.readAllLines(natives.characters(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + natives.characters(), e);
        }
        characters.add(" ");
        characters.stream().flatMapToInt(String::chars).forEach(known::set);
    }

    /** Whether it can read this character at all; for one that it cannot it reads something similar. */
    public boolean knows(int character) {
        return known.get(character);
    }

    /**
     * Reads one line.
     *
     * @param line an upright line of text, 8 bits blue-green-red, any size
     */
    public Reading read(Mat line) {
        int width = (int) Math.ceil((double) HEIGHT_PX * line.cols() / line.rows());
        width = Math.min(MOST_WIDTH_PX, Math.max(LEAST_WIDTH_PX, width));
        try (Mats mats = new Mats()) {
            Mat scaled = mats.create();
            int method = line.rows() > HEIGHT_PX ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
            Imgproc.resize(line, scaled, new Size(width, HEIGHT_PX), 0, 0, method);
            Mat padded = mats.create();
            int padding = (WIDTH_STEP_PX - width % WIDTH_STEP_PX) % WIDTH_STEP_PX;
            Core.copyMakeBorder(scaled, padded, 0, 0, 0, padding, Core.BORDER_CONSTANT, GREY);
            return network.run(Network.planes(padded, HALF, HALF), HEIGHT_PX, width + padding, this::decode);
        }
    }

    /** Takes the likeliest character of every step, one for a run of equal ones (greedy CTC decoding). */
    private Reading decode(Network.Output output) {
        int steps = (int) output.shape()[1];
        int classes = (int) output.shape()[2];
        float[] chances = new float[classes];
        FloatBuffer values = output.values();
        StringBuilder text = new StringBuilder();
        double sum = 0;
        int taken = 0;
        int before = 0;
        for (int step = 0; step < steps; step++) {
            values.get(step * classes, chances);
            int best = likeliest(chances);
            if (best != 0 && best != before) {
                text.append(characters.get(best));
                sum += chances[best];
                taken++;
            }
            before = best;
        }
        return taken == 0 ? Reading.NOTHING : new Reading(text.toString(), sum / taken);
    }

    private static int likeliest(float[] chances) {
        int best = 0;
        for (int i = 1; i < chances.length; i++) {
            if (chances[i] > chances[best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public void close() {
        network.close();
    }
}
