package org.bellgrid.extraction.intake;

import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The document cannot be read, and another try would end the same. Ends the reading from whatever depth. */
public final class Refusal extends RuntimeException {
    private final Problem problem;
    private final @Nullable PictureFlaw flaw;

    /**
     * @param problem what the uploader is told
     * @param detail for the log, in English
     */
    public Refusal(Problem problem, String detail) {
        this(problem, detail, null, null);
    }

    /** The same, caused by a fault of a library. */
    public Refusal(Problem problem, String detail, Throwable cause) {
        this(problem, detail, null, cause);
    }

    /** Nothing on a picture can be read, and the uploader can do something about it. */
    public Refusal(PictureFlaw flaw) {
        this(Problem.DOCUMENT_UNREADABLE, "a picture with the flaw " + flaw, flaw, null);
    }

    private Refusal(Problem problem, String detail, @Nullable PictureFlaw flaw, @Nullable Throwable cause) {
        super(detail, cause);
        this.problem = problem;
        this.flaw = flaw;
    }

    public Problem problem() {
        return problem;
    }

    /** For the log, in English. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Of a picture; {@code null} when that is not the reason. */
    public @Nullable PictureFlaw flaw() {
        return flaw;
    }
}
