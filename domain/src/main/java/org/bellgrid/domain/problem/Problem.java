package org.bellgrid.domain.problem;

import java.util.ResourceBundle;

/**
 * Everything that a client or an uploader may be told went wrong. The name is the {@code code} of the contract; what is
 * said to people stands in {@code problems.properties}, and {@code docs/problems.md} has a line for each.
 */
public enum Problem {
    VALIDATION_ERROR(Cause.CLIENT, 400),
    UNAUTHORIZED(Cause.CLIENT, 401),
    FORBIDDEN(Cause.CLIENT, 403),
    NOT_FOUND(Cause.CLIENT, 404),
    METHOD_NOT_ALLOWED(Cause.CLIENT, 405),
    NOT_ACCEPTABLE(Cause.CLIENT, 406),
    CONFLICT(Cause.CLIENT, 409),
    PRECONDITION_FAILED(Cause.CLIENT, 412),
    PAYLOAD_TOO_LARGE(Cause.CLIENT, 413),
    UNSUPPORTED_MEDIA_TYPE(Cause.CLIENT, 415),
    UNPROCESSABLE(Cause.CLIENT, 422),
    PRECONDITION_REQUIRED(Cause.CLIENT, 428),
    RATE_LIMIT_EXCEEDED(Cause.CLIENT, 429),
    INTERNAL_ERROR(Cause.US, 500),
    SERVICE_UNAVAILABLE(Cause.US, 503),
    INSUFFICIENT_STORAGE(Cause.US, 507),

    /** Readable, but no timetable is on it. */
    NOT_A_TIMETABLE(Cause.UPLOADER, 422),
    /** Damaged, or nothing legible is on it. */
    DOCUMENT_UNREADABLE(Cause.UPLOADER, 422),
    /** Locked with a password. */
    DOCUMENT_ENCRYPTED(Cause.UPLOADER, 422),
    /** More pages, pixels, time or memory than a document may take. */
    DOCUMENT_TOO_COMPLEX(Cause.UPLOADER, 422),
    /** The reader failed on it every time. */
    OCR_FAILED(Cause.US, 500);

    /** Who has to act. */
    public enum Cause {
        CLIENT,
        UPLOADER,
        US
    }

    private final Cause cause;
    private final int httpStatus;

    Problem(Cause cause, int httpStatus) {
        this.cause = cause;
        this.httpStatus = httpStatus;
    }

    public Cause cause() {
        return cause;
    }

    public int httpStatus() {
        return httpStatus;
    }

    /** A short sentence that says what to do, in English. */
    public String title() {
        return ResourceBundle.getBundle("org.bellgrid.domain.problem.problems").getString(name());
    }
}
