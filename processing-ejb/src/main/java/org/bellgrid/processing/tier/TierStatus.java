package org.bellgrid.processing.tier;

/** How a tier is. */
public enum TierStatus {
    /** The server has no key for it. */
    ABSENT,
    /** It may be called. */
    READY,
    /** Its last calls failed, and it is left alone for a while. */
    OPEN
}
