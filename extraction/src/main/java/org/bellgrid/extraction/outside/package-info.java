/**
 * What readers outside of this machine are shown of a document, and what becomes of what they say.
 *
 * <p>They see as little as possible: the lines that have not been read for sure, cut out and laid out on few pictures.
 * What they say is set against what was read here, word by word, in the same page model, so that the same
 * interpretation uses it.
 */
@NullMarked
package org.bellgrid.extraction.outside;

import org.jspecify.annotations.NullMarked;
