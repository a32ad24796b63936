/**
 * What is it, and is it safe? Recognises the format by content and holds a document against its limits by what its
 * headers say, before anything is decoded.
 */
@NullMarked
package org.bellgrid.extraction.intake;

import org.jspecify.annotations.NullMarked;
