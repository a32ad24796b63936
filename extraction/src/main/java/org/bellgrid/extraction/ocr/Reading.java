package org.bellgrid.extraction.ocr;

/**
 * What one engine reads in one line of text.
 *
 * @param text without blanks at its ends; empty for nothing
 * @param score how sure the engine says it is, 0..1; not calibrated
 */
public record Reading(String text, double score) {
    public static final Reading NOTHING = new Reading("", 0);

    public Reading {
        text = text.strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
