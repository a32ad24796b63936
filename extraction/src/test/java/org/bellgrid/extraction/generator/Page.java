package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.util.List;

/**
 * What is printed on a page.
 *
 * @param heading above the sheets
 * @param sideBySide whether the sheets stand beside each other, not below
 * @param below under the sheets: footnotes, paragraphs
 * @param logo whether a badge is drawn in the top left corner
 */
record Page(
        List<Line> heading, List<Sheet> sheets, boolean sideBySide, List<Line> below, boolean logo, Colours colours) {
    /** Of the paper, of text and of lines. */
    record Colours(Color paper, Color ink, Color rule) {
        static final Colours LIGHT = new Colours(Color.WHITE, new Color(0x1a1a1a), new Color(0x303030));
        static final Colours DARK = new Colours(new Color(0x1e2126), new Color(0xe8e8e8), new Color(0x707880));
    }
}
