package org.bellgrid.domain.pipeline;

/**
 * A call to move a job on. It carries nothing but its address: the job's row is the truth.
 *
 * @param revision how many steps the job had made when the call was written; a call for an older one is stale
 */
public record WakeUp(JobId job, Stage stage, int revision) {}
