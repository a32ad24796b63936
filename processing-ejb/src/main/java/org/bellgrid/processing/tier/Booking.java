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
    record Refused(String reason) implements Booking {}
}
