package org.bellgrid.processing.webhook;

/** Said inside the transaction that records what has become of an attempt to deliver a message. */
public record DeliveryTried(Outcome outcome) {
    /** What has become of it. */
    public enum Outcome {
        DELIVERED,
        /** It will be tried again. */
        RETRIED,
        GIVEN_UP
    }
}
