package org.bellgrid.processing.tier;

/** An outside reader says nothing of a document. The message says why, in English, for the job's history. */
public class NoAnswer extends Exception {
    NoAnswer(String message) {
        super(message);
    }
}
