package org.bellgrid.domain.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Said inside the transaction that has moved a job.
 *
 * @param reason what led there, in English, where there is more to say
 */
public record JobMoved(ProcessingJob job, @Nullable String reason, Instant at) {}
