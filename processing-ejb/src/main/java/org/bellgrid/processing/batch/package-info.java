/**
 * What is done from time to time and may take a while, as jobs of Jakarta Batch: figures of the hours, and their tables'
 * partitions. {@code META-INF/batch-jobs} has the order of their steps.
 */
@NullMarked
package org.bellgrid.processing.batch;

import org.jspecify.annotations.NullMarked;
