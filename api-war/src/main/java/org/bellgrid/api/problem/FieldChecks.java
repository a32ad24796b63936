package org.bellgrid.api.problem;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a request, so that a client hears of it at once and not one by one. */
public final class FieldChecks {
    private final List<FieldError> errors = new ArrayList<>();

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
        atMost(value, field, maxLength);
        return value;
    }

    /** A text that may be missing; {@code null} when it is missing or blank. */
    public @Nullable String optional(@Nullable String value, String field, int maxLength) {
        if (value == null || value.isBlank()) {
            return null;
        }
        atMost(value, field, maxLength);
        return value.strip();
    }

    private void atMost(String value, String field, int maxLength) {
        that(value.length() <= maxLength, field, "must have at most %s characters".formatted(maxLength));
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
