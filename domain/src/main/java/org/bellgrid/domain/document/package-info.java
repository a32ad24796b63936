/**
 * What was uploaded: the document's row, its pages, and the store of its bytes.
 */
@NullMarked
package org.bellgrid.domain.document;

import org.jspecify.annotations.NullMarked;
