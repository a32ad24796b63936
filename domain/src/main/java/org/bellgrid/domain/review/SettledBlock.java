package org.bellgrid.domain.review;

import org.bellgrid.domain.draft.BlockDetails;
import org.jspecify.annotations.Nullable;

/**
 * A block as a reviewer settles it.
 *
 * @param position the place in the draft, from 1, of the block that it settles; {@code null} for one that was missed
 * @param timetable for a block that was missed, the timetable of the draft that it belongs to, from 1
 */
public record SettledBlock(@Nullable Integer position, int timetable, BlockDetails details) {}
