package org.bellgrid.extraction.outside;

import org.bellgrid.extraction.page.Box;

/**
 * A word of a document that can be pointed to.
 *
 * @param id unlike any other's of the document
 * @param order among all words of the document, as they are read
 * @param line of the document that it stands on, counted likewise
 * @param page its number
 * @param part of the page that it takes up, in shares of the sides of the page as it was read
 */
record PlacedWord(String id, int order, int line, int page, String text, Telling telling, Box part) {
    /** What a language model is told of a word. */
    enum Telling {
        /** As it was read. */
        READ,
        /** Only where it stands: it was not read for sure, and what the model sees there shall be its own reading. */
        UNREAD,
        /** Only that it is the name of a person. */
        NAME
    }

    private static final String UNREAD = "[?]";
    private static final String NAME = "[name]";

    /** What the model is told. */
    String told() {
        return switch (telling) {
            case READ -> text;
            case UNREAD -> UNREAD;
            case NAME -> NAME;
        };
    }

    /** What the model has to say in its place to say the same. */
    String expected() {
        return telling == Telling.NAME ? NAME : text;
    }

    /** The same, to be read by the model itself. */
    PlacedWord unread() {
        return telling == Telling.READ ? new PlacedWord(id, order, line, page, text, Telling.UNREAD, part) : this;
    }

    /** Whether its middle lies in a part of its page. */
    boolean isIn(Box area) {
        return area.contains(part.centerX(), part.centerY());
    }
}
