/**
 * What became of a district's documents, for whoever runs it. Apart from what it counts, since it only looks.
 */
@NullMarked
package org.bellgrid.domain.overview;

import org.jspecify.annotations.NullMarked;
