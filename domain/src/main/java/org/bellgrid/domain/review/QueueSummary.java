package org.bellgrid.domain.review;

import org.jspecify.annotations.Nullable;

/**
 * How much there is to review, and what one reviewer has done of it.
 *
 * @param waiting tasks that are not closed
 * @param doubtful blocks of those that have to be looked at
 * @param free tasks that can be taken
 * @param mine tasks that the reviewer has
 * @param settled what the reviewer has settled lately
 */
public record QueueSummary(long waiting, long doubtful, long free, long mine, Settled settled) {
    /**
     * Tasks that were settled.
     *
     * @param blocks of their drafts
     * @param medianSeconds from taking to settling one; {@code null} without any
     */
    public record Settled(long tasks, long blocks, @Nullable Double medianSeconds) {}
}
