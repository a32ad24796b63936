package org.bellgrid.domain.reading;

import org.bellgrid.domain.draft.Confidence;

/**
 * A word that an outside reader has seen on a picture it was shown. Outside readers are not to be trusted: the box may
 * lie anywhere, the text may be anything.
 *
 * @param left pixels of the picture, from its left edge, as are the other sides
 * @param confidence the reader's own, uncalibrated
 */
public record SheetWord(String text, double left, double top, double right, double bottom, Confidence confidence) {}
