package org.bellgrid.extraction.grid;

import java.util.List;

/**
 * One way of looking for lines. No single one suits clean screenshots, scans and photos alike, so that several are
 * tried and outvote each other.
 *
 * @param look what makes a line
 * @param blurPx side of the Gaussian blur, odd; 0 for none
 * @param contrast grey levels by which a line stands out
 * @param lineFraction what is shorter than this share of the picture's long side is no ruling line
 */
record GridSetting(Look look, int blurPx, double contrast, double lineFraction) {
    /** For tables whose cells are parted by dark lines. */
    static final List<GridSetting> INK = List.of(
            new GridSetting(Look.INK, 0, 8, 0.025),
            new GridSetting(Look.INK, 0, 15, 0.025),
            new GridSetting(Look.INK, 0, 5, 0.04),
            new GridSetting(Look.INK, 3, 5, 0.025),
            new GridSetting(Look.INK, 3, 8, 0.018),
            new GridSetting(Look.INK, 3, 10, 0.04),
            new GridSetting(Look.INK, 5, 4, 0.025));

    /** For tables whose cells are parted by light lines, or by their colours alone. */
    static final List<GridSetting> EDGES = List.of(
            new GridSetting(Look.EDGES, 0, 10, 0.025),
            new GridSetting(Look.EDGES, 0, 20, 0.025),
            new GridSetting(Look.EDGES, 0, 14, 0.04),
            new GridSetting(Look.EDGES, 3, 8, 0.025),
            new GridSetting(Look.EDGES, 3, 14, 0.025));

    enum Look {
        /** What is darker than its surroundings. */
        INK,
        /** What parts two colours. */
        EDGES
    }
}
