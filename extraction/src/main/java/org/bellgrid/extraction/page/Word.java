package org.bellgrid.extraction.page;

import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;

/**
 * A word as it stands on the page.
 *
 * @param confidence that the text is right; {@link Confidence#CERTAIN} for text layers and office files
 */
public record Word(String text, Box box, Confidence confidence, ReaderTier tier) {}
