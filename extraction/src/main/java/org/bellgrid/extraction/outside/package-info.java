/**
 * What readers outside of this machine are shown of a document, and what becomes of what they say.
 *
 * <p>They see as little as possible. Cloud OCR sees the lines that have not been read for sure, cut out and laid out on few
 * pictures ({@code SecondLook}); what it says is set against what was read here, word by word, in the same page model, so
 * that the same interpretation uses it. A language model sees the blocks in doubt with their words ({@code Consultation});
 * of what it says nothing is taken that it cannot point to.
 */
@NullMarked
package org.bellgrid.extraction.outside;

import org.jspecify.annotations.NullMarked;
