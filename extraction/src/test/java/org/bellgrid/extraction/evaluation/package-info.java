/**
 * Measures the reading engine on a folder of documents whose contents are known: {@code mvn -Pevaluate}. Each document is
 * read by a reader process as the server runs it ({@link org.bellgrid.extraction.evaluation.EvaluationReader}), held
 * against its truth ({@link org.bellgrid.extraction.evaluation.score}), and reported as JSON, HTML and on the console
 * ({@link org.bellgrid.extraction.evaluation.report}).
 */
@NullMarked
package org.bellgrid.extraction.evaluation;

import org.jspecify.annotations.NullMarked;
