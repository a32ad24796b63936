package org.bellgrid.api.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {
    private final Problem problem;
    private final List<FieldError> errors;
    private final @Nullable String detail;
    private final @Nullable Duration retryAfter;

    private ProblemException(
            Problem problem, List<FieldError> errors, @Nullable String detail, @Nullable Duration retryAfter) {
        super(problem.name());
        this.problem = problem;
        this.errors = List.copyOf(errors);
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    public ProblemException(Problem problem) {
        this(problem, List.of(), null, null);
    }

    /**
     * A problem about which more can be said than always.
     *
     * @param detail what is the matter this time, in English
     */
    public ProblemException(Problem problem, String detail) {
        this(problem, List.of(), detail, null);
    }

    /** A problem that passes by itself. */
    public ProblemException(Problem problem, Duration retryAfter) {
        this(problem, List.of(), null, retryAfter);
    }

    /** A problem of ours, with what the log should say of it. */
    public ProblemException(Problem problem, Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /** A request with wrong fields. */
    public static ProblemException of(List<FieldError> errors) {
        return new ProblemException(Problem.VALIDATION_ERROR, errors, null, null);
    }

    /** A request with one wrong field. */
    public static ProblemException of(String field, String message) {
        return of(List.of(new FieldError(field, message)));
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
