package org.bellgrid.extraction.source.pdf;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.extraction.page.Box;

/** What is drawn on one page: characters, straight lines along the axes (as thin boxes) and filled rectangles. */
record Drawing(Box page, List<Glyph> glyphs, List<Box> lines, List<Fill> fills) {
    Drawing(Box page) {
        this(page, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
