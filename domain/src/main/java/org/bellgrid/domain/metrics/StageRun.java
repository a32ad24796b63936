package org.bellgrid.domain.metrics;

import java.time.Instant;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;

/**
 * A stage has worked on a job.
 *
 * @param stage as it stands in columns
 * @param outcome {@code confident}, {@code doubtful}, {@code rejected}, {@code skipped}; {@code retried} when it will be
 *     tried again, {@code lost} when somebody else had taken over
 */
public record StageRun(Instant at, DistrictId district, JobId job, String stage, String outcome, double millis) {}
