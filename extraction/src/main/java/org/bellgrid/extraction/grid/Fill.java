package org.bellgrid.extraction.grid;

import java.util.Arrays;
import java.util.Locale;
import org.bellgrid.extraction.natives.Mats;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The background of a cell. */
public final class Fill {
    private static final int SAMPLES = 24;
    /** What is lighter than this in all colours is paper. */
    private static final int PAPER = 225;
    /** Colours closer together than this are a grey, and light greys are paper in shadow. */
    private static final int GREYISH = 12;

    private static final int SHADOW = 150;

    private Fill() {}

    /**
     * The commonest colour: text covers less of a cell than its background.
     *
     * @param cell 8 bits blue-green-red, without its lines
     * @return {@code #rrggbb}; {@code null} for paper
     */
    public static @Nullable String of(Mat cell) {
        try (Mats mats = new Mats()) {
            Mat small = mats.create();
            Imgproc.resize(cell, small, new Size(SAMPLES, SAMPLES), 0, 0, Imgproc.INTER_NEAREST);
            byte[] bytes = new byte[SAMPLES * SAMPLES * 3];
            small.get(0, 0, bytes);
            int blue = median(bytes, 0);
            int green = median(bytes, 1);
            int red = median(bytes, 2);
            int lightest = Math.max(red, Math.max(green, blue));
            int darkest = Math.min(red, Math.min(green, blue));
            if (darkest >= PAPER || (lightest - darkest < GREYISH && darkest > SHADOW)) {
                return null;
            }
            return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        }
    }

    private static int median(byte[] bytes, int channel) {
        int[] values = new int[bytes.length / 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[3 * i + channel] & 0xff;
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
