/**
 * What is kept of a person or a document, to be handed out or erased wherever it is.
 */
@NullMarked
package org.bellgrid.api.privacy;

import org.jspecify.annotations.NullMarked;
