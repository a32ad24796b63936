/**
 * How well a list of blocks agrees with the truth. From the outside in: {@link
 * org.bellgrid.extraction.evaluation.score.Scorer} gives all figures of a document; each rests on a {@link
 * org.bellgrid.extraction.evaluation.score.Comparison}, the best assignment of read blocks to true ones under a {@link
 * org.bellgrid.extraction.evaluation.score.Rule}.
 */
@NullMarked
package org.bellgrid.extraction.evaluation.score;

import org.jspecify.annotations.NullMarked;
