package org.bellgrid.processing.tier;

import java.util.UUID;

/** What the ledger says to a paid call. */
sealed interface Booking {
    /** It may be made, once. */
    record Open(UUID call) implements Booking {}

    /** It has been made before. */
    record Answered(byte[] answer) implements Booking {}

    /**
     * It may not be made.
     *
     * @param reason in English, for the job's history
     */
    record Refused(Refusal why, String reason) implements Booking {}

    /** Why a call may not be made. */
    enum Refusal {
        FORBIDDEN,
        PAUSED,
        OVER_BUDGET,
        /** It has been made before, to no avail. */
        ASKED_BEFORE
    }
}
