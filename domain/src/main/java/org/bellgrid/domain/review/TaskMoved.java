package org.bellgrid.domain.review;

import java.time.Instant;
import org.bellgrid.domain.pipeline.ProcessingJob;

/**
 * Said inside the transaction that has opened, moved or closed a task.
 *
 * @param job the one that waits for it
 */
public record TaskMoved(HitlTask task, ProcessingJob job, Instant at) {}
