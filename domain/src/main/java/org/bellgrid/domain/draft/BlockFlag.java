package org.bellgrid.domain.draft;

import java.util.EnumSet;
import java.util.Set;

/** What a reviewer should know about a block that its values alone do not say. */
public enum BlockFlag {
    /** The page prints a start but no end; the end was inferred. */
    END_INFERRED,
    /** The time follows from the place on the page alone. */
    TIME_BY_POSITION,
    /** The block's own text gives another time than its row or column. */
    TIME_CONTRADICTS_AXIS,
    /** The day's label could not be read; the day follows from its neighbours. */
    DAY_INFERRED,
    /** Two readers read different texts. */
    READINGS_DIFFER,
    /** The page gives no time of day for this block. */
    NO_TIME,
    /** An outside reader says otherwise, and cannot point to where that stands. */
    CONTESTED,
    /** Only an outside reader has taken this text for a block. */
    FOUND_OUTSIDE;

    private static final Set<BlockFlag> DISPUTED =
            EnumSet.of(TIME_CONTRADICTS_AXIS, DAY_INFERRED, READINGS_DIFFER, CONTESTED, FOUND_OUTSIDE);

    /** Whether a person has to look at the block, however sure it is: something speaks against what was read. */
    public boolean demandsLook() {
        return DISPUTED.contains(this);
    }
}
