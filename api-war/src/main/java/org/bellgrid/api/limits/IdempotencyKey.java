package org.bellgrid.api.limits;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bellgrid.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Names a request, so that its repetition has no further effect. The client makes it up. */
public record IdempotencyKey(String value) {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern ACCEPTABLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * The key in a header; empty without one.
     *
     * @throws ProblemException when it is too long, or not of visible ASCII characters
     */
    public static Optional<IdempotencyKey> of(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (!ACCEPTABLE.matcher(header).matches()) {
            throw ProblemException.of(HEADER, "must be 1 to 255 visible ASCII characters");
        }
        return Optional.of(new IdempotencyKey(header));
    }
}
