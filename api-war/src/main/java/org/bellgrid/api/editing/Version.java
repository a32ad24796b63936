package org.bellgrid.api.editing;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a thing a client has read. Goes out as a strong {@code ETag} and must come back as {@code If-Match} with
 * every change, so that nobody overwrites what he has not seen (RFC 9110, sections 8.8 and 13.1).
 */
public record Version(long number) {
    private static final String ANY = "*";

    public EntityTag tag() {
        return new EntityTag(Long.toString(number));
    }

    /**
     * Ends the request unless the client has read this very state.
     *
     * @param ifMatch the header as it came: tags parted by commas, or a star for whatever state there is
     * @throws ProblemException 428 without the header, 412 when it names other states alone
     */
    public void demand(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.PRECONDITION_REQUIRED);
        }
        String mine = "\"%s\"".formatted(number);
        boolean matches = Arrays.stream(ifMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(mine) || tag.equals(ANY));
        if (!matches) {
            throw new ProblemException(Problem.PRECONDITION_FAILED);
        }
    }
}
