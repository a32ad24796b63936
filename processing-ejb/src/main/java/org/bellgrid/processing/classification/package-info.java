/**
 * The first stage: what is the document, and is it safe to go on?
 */
@NullMarked
package org.bellgrid.processing.classification;

import org.jspecify.annotations.NullMarked;
