package org.bellgrid.processing.runtime;

import org.bellgrid.domain.problem.Problem;

/** Something failed that may work at another attempt. */
public class TransientFault extends Exception {
    private final Problem problem;

    /** @param problem what the uploader is told once the attempts are used up */
    public TransientFault(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
