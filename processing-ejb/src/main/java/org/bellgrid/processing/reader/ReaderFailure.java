package org.bellgrid.processing.reader;

/** A reader process came to its end on a document. It has been replaced; the document is the only one concerned. */
public class ReaderFailure extends Exception {
    private final Cause cause;
    private final String symptom;

    ReaderFailure(Cause cause, String symptom) {
        super(symptom);
        this.cause = cause;
        this.symptom = symptom;
    }

    /** What was seen of it, in English. */
    public String symptom() {
        return symptom;
    }

    public Cause why() {
        return cause;
    }

    /** How a reader may end. */
    public enum Cause {
        /** Killed: it was still at work when its time was over. */
        OVERRAN,
        /** Killed, or given up: it took more memory than it may. */
        EXHAUSTED,
        /** It ended by itself. */
        CRASHED
    }
}
