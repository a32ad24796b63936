package org.bellgrid.extraction.outside;

import org.bellgrid.extraction.page.Box;

/**
 * A word of a document that can be pointed to.
 *
 * @param id unlike any other's of the document
 * @param order among all words of the document, as they are read
 * @param line of the document that it stands on, counted likewise
 * @param page its number
 * @param hidden whether the model does not get to see it
 * @param part of the page that it takes up, in shares of the sides of the page as it was read
 */
record PlacedWord(String id, int order, int line, int page, String text, boolean hidden, Box part) {
    /** What the model sees in its place. */
    static final String HIDDEN = "[name]";

    /** What the model sees. */
    String shown() {
        return hidden ? HIDDEN : text;
    }

    /** Whether its middle lies in a part of its page. */
    boolean isIn(Box area) {
        return area.contains(part.centerX(), part.centerY());
    }
}
