package org.bellgrid.api.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellgrid.api.Label;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with a request, so that a client hears of it at once and not one by one. */
public final class FieldChecks {
    /** PostgreSQL keeps no NUL, and nobody can see the others. */
    private static final Pattern CONTROL_CHARACTER = Pattern.compile("\\p{Cc}");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

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

    /** A text of several lines that may be missing; the empty text when it is. */
    public String lines(@Nullable String value, String field, int maxLength) {
        String text = value == null ? "" : value.strip().replace("\r\n", "\n");
        that(text.length() <= maxLength, field, "must have at most %s characters".formatted(maxLength));
        that(
                !CONTROL_CHARACTER.matcher(text.replace("\n", "")).find(),
                field,
                "must have no control characters but line feeds");
        return text;
    }

    /** A whole number that may be missing; empty, and an error noted, when it is none or too small or large. */
    public OptionalInt number(@Nullable String value, String field, int least, int greatest) {
        if (value == null) {
            return OptionalInt.empty();
        }
        OptionalInt number =
                DIGITS.matcher(value).matches() ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
        boolean fits = number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= greatest;
        that(fits, field, "must be a number from %s to %s".formatted(least, greatest));
        return fits ? number : OptionalInt.empty();
    }

    /** A number from 0 to 1 that must be there; 0, and an error noted, when it is not. */
    public double fraction(@Nullable Double value, String field) {
        boolean fits = value != null && value >= 0 && value <= 1;
        that(fits, field, "must be a number from 0 to 1");
        return value != null && fits ? value : 0;
    }

    /** An id that may be missing; {@code null}, and an error noted, when it is none. */
    public @Nullable UUID id(@Nullable String value, String field) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            that(false, field, "must be a UUID");
            return null;
        }
    }

    /** A constant by its name in answers, that may be missing; {@code null}, and an error noted, when it is none of them. */
    public <E extends Enum<E>> @Nullable E oneOf(E[] constants, @Nullable String value, String field) {
        Optional<E> meant = Arrays.stream(constants)
                .filter(constant -> Label.of(constant).equals(value))
                .findFirst();
        that(
                value == null || meant.isPresent(),
                field,
                "must be one of " + Arrays.stream(constants).map(Label::of).collect(Collectors.joining(", ")));
        return meant.orElse(null);
    }

    private void isText(String value, String field, int maxLength) {
        that(value.length() <= maxLength, field, "must have at most %s characters".formatted(maxLength));
        that(!CONTROL_CHARACTER.matcher(value).find(), field, "must have no control characters");
    }

    /** All that has been noted, in order. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
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
