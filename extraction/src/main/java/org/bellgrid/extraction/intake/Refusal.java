package org.bellgrid.extraction.intake;

import org.bellgrid.domain.problem.Problem;

/** The document cannot be read, and another try would end the same. Ends the reading from whatever depth. */
public final class Refusal extends RuntimeException {
    private final Problem problem;

    /**
     * @param problem what the uploader is told
     * @param detail for the log, in English
     */
    public Refusal(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    /** The same, caused by a fault of a library. */
    public Refusal(Problem problem, String detail, Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** For the log, in English. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
