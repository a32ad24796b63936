package org.bellgrid.extraction.trust;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;

/**
 * How sure a block is: the product of all that must hold for it to be right, taken as independent, made a probability by
 * {@link Calibration}. The factors are starting values from experience; what they lack, the calibration makes up for.
 */
public final class BlockTrust {
    /** A table is what it seems, and its axes are days and time. */
    private static final Confidence GRID = new Confidence(0.98);
    /** Its times go back and forth: an axis, or which half of the day, is misunderstood. */
    private static final Confidence BROKEN_AXIS = new Confidence(0.5);

    private static final Map<BlockFlag, Confidence> DOUBTS = new EnumMap<>(Map.of(
            BlockFlag.END_INFERRED, new Confidence(0.92),
            BlockFlag.TIME_BY_POSITION, new Confidence(0.7),
            BlockFlag.TIME_CONTRADICTS_AXIS, new Confidence(0.6),
            BlockFlag.DAY_INFERRED, new Confidence(0.7),
            BlockFlag.READINGS_DIFFER, new Confidence(0.6),
            BlockFlag.NO_TIME, new Confidence(0.6)));

    private BlockTrust() {}

    /**
     * The confidence in a block.
     *
     * @param readings that each text the block depends on was read rightly: its own, its day's and its time's
     * @param axisMonotone whether time only passes along the axis of time
     */
    public static Confidence of(Collection<Confidence> readings, boolean axisMonotone, Collection<BlockFlag> flags) {
        Confidence trust = axisMonotone ? GRID : GRID.and(BROKEN_AXIS);
        for (Confidence reading : readings) {
            trust = trust.and(reading);
        }
        for (BlockFlag flag : flags) {
            trust = trust.and(DOUBTS.getOrDefault(flag, Confidence.CERTAIN));
        }
        return Calibration.of(trust);
    }
}
