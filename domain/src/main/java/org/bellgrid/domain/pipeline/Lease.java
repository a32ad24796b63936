package org.bellgrid.domain.pipeline;

import java.util.UUID;

/**
 * The right to work on a job for a while. Whoever lets it run out loses it to the next, and what he then brings is
 * discarded.
 *
 * @param token fences: it is another one for every claim
 */
public record Lease(JobId job, UUID token) {}
