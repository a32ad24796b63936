package org.bellgrid.domain.pipeline;

import java.util.Optional;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a stage made of a job, for what the business expects; faults are exceptions. */
public sealed interface Outcome<T> {
    Verdict verdict();

    /** What was made of it, surely or not. */
    default Optional<T> kept() {
        if (this instanceof Confident<T> confident) {
            return Optional.of(confident.product());
        }
        return this instanceof Doubtful<T> doubtful ? Optional.of(doubtful.product()) : Optional.empty();
    }

    /** Why it is no better than that, in English; empty where all is well. */
    default Optional<String> why() {
        if (this instanceof Doubtful<T> doubtful) {
            return Optional.of(doubtful.reason());
        }
        if (this instanceof Skipped<T> skipped) {
            return Optional.of(skipped.reason());
        }
        return this instanceof Rejected<T> rejected ? Optional.of(rejected.detail()) : Optional.empty();
    }

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
     * @param flaw what the uploader can do about it; {@code null} where nobody knows
     * @param exhausted whether it was not found out but given up, because every attempt had failed
     */
    record Rejected<T>(
            Problem problem, String detail, @Nullable PictureFlaw flaw, boolean exhausted) implements Outcome<T> {
        public Rejected(Problem problem, String detail) {
            this(problem, detail, null);
        }

        public Rejected(Problem problem, String detail, @Nullable PictureFlaw flaw) {
            this(problem, detail, flaw, false);
        }

        /** Every attempt has failed, and the fault may be ours. */
        public static <T> Rejected<T> givenUp(Problem problem, String detail) {
            return new Rejected<>(problem, detail, null, true);
        }

        /** The same, where something else would have been made of the document. */
        public <U> Rejected<U> recast() {
            return new Rejected<>(problem, detail, flaw, exhausted);
        }

        @Override
        public Verdict verdict() {
            return Verdict.REJECTED;
        }
    }

    /**
     * The stage has left the job as it was.
     *
     * @param reason in English, for the job's history
     */
    record Skipped<T>(String reason) implements Outcome<T> {
        @Override
        public Verdict verdict() {
            return Verdict.SKIPPED;
        }
    }
}
