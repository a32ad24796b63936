package org.bellgrid.domain.pipeline;

import org.bellgrid.domain.problem.Problem;

/** What a stage made of a job, for what the business expects; faults are exceptions. */
public sealed interface Outcome<T> {
    Verdict verdict();

    /** Good enough to go on. */
    record Confident<T>(T product) implements Outcome<T> {
        @Override
        public Verdict verdict() {
            return Verdict.CONFIDENT;
        }
    }

    /**
     * Something, but not surely enough.
     *
     * @param reason in English, for the job's history and the reviewer
     */
    record Doubtful<T>(T product, String reason) implements Outcome<T> {
        @Override
        public Verdict verdict() {
            return Verdict.DOUBTFUL;
        }
    }

    /**
     * Nothing can be made of the document.
     *
     * @param detail in English, for operators
     */
    record Rejected<T>(Problem problem, String detail) implements Outcome<T> {
        @Override
        public Verdict verdict() {
            return Verdict.REJECTED;
        }
    }
}
