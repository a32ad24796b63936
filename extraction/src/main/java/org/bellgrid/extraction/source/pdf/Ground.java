package org.bellgrid.extraction.source.pdf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What text stands on: white paper, and all that has been painted on it so far. */
final class Ground {
    private static final int WHITE = 0xffffff;
    /** Two colours that differ by no more than this in red, green and blue, of 255, look alike. */
    private static final int ALIKE = 8;

    /** A painted area; without a colour for pictures, patterns and whatever else has more than one. */
    private record Paint(Rectangle2D area, @Nullable Integer color) {}

    private final List<Paint> paints = new ArrayList<>();

    void paint(Rectangle2D area, int color) {
        paints.add(new Paint(area, color));
    }

    /** Hides what is there behind something of no one colour. */
    void cover(Rectangle2D area) {
        paints.add(new Paint(area, null));
    }

    /** Whether something of this colour can be seen there. */
    boolean shows(int color, double x, double y) {
        for (int last = paints.size() - 1; last >= 0; last--) {
            Paint paint = paints.get(last);
            if (paint.area().contains(x, y)) {
                return paint.color() == null || !alike(color, paint.color());
            }
        }
        return !alike(color, WHITE);
    }

    private static boolean alike(int a, int b) {
        return differ(a, b, 16) <= ALIKE && differ(a, b, 8) <= ALIKE && differ(a, b, 0) <= ALIKE;
    }

    private static int differ(int a, int b, int shift) {
        return Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
    }
}
