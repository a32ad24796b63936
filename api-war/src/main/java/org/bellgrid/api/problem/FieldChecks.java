package org.bellgrid.api.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a request, so that a client hears of it at once and not one by one. */
public final class FieldChecks {
    /** PostgreSQL keeps no NUL, and nobody can see the others. */
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cc}");

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * The body of a request.
     *
     * @throws ProblemException when there is none
     */
    public static <T> T given(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(Problem.VALIDATION_ERROR, "The request has no body.");
        }
        return body;
    }

    /** Notes a field as wrong unless that holds. */
    public void that(boolean holds, String field, String message) {
        if (!holds) {
            errors.add(new FieldError(field, message));
        }
    }

    /** A text that must be there; the empty text, and an error noted, when it is not. */
    public String required(@Nullable String value, String field, int maxLength) {
        if (value == null || value.isBlank()) {
            that(false, field, "must be given");
            return "";
        }
        isText(value, field, maxLength);
        return value;
    }

    /** A text that may be missing; {@code null} when it is missing or blank. */
    public @Nullable String optional(@Nullable String value, String field, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        isText(text, field, maxLength);
        return text;
    }

    private void isText(String value, String field, int maxLength) {
        that(value.length() <= maxLength, field, "must have at most %s characters".formatted(maxLength));
        that(!CONTROL_CHARACTER.matcher(value).find(), field, "must have no control characters");
    }

    /**
     * Ends the request if anything is wrong.
     *
     * @throws ProblemException with all errors noted
     */
    public void orThrow() {
        if (!errors.isEmpty()) {
            throw ProblemException.of(errors);
        }
    }
}
