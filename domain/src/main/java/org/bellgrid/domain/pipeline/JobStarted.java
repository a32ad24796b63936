package org.bellgrid.domain.pipeline;

/** Said inside the transaction that starts a job, so that the relay need not wait for its next round after the commit. */
public record JobStarted(JobId job) {}
