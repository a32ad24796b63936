package org.bellgrid.domain.pipeline;

/** What a stage says of a job; where that leads is the {@link Pipeline}'s to know. */
public enum Verdict {
    /** Good enough to go on. */
    CONFIDENT,
    /** Something was made of it, but not surely enough. */
    DOUBTFUL,
    /** Nothing can be made of this document, here or elsewhere. */
    REJECTED,
    /** This stage is not there in this installation, or has left the job as it was. */
    SKIPPED
}
