package org.bellgrid.processing.tier;

/** An outside reader has not answered, or nothing that can be used. The message says why, in English. */
public class TierFault extends Exception {
    private final boolean paid;

    /** @param paid whether the call may have to be paid nevertheless */
    public TierFault(String message, boolean paid) {
        super(message);
        this.paid = paid;
    }

    public boolean isPaid() {
        return paid;
    }
}
