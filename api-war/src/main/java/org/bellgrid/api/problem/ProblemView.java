package org.bellgrid.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a client sees it (RFC 9457).
 *
 * @param type names the problem for machines, as {@code code} does; nothing is found there
 * @param title what is the matter, always the same for a code
 * @param detail what is the matter this time
 * @param requestId under which the server's log has more
 * @param errors the fields that are wrong
 * @param retryAfter seconds after which to try again
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Schema(ref = "ProblemCode") String code,
        String requestId,
        List<FieldError> errors,
        @Nullable Long retryAfter) {
    public ProblemView {
        errors = List.copyOf(errors);
    }

    /** What is said about a request. */
    public static ProblemView of(ProblemException said, String requestId) {
        Problem problem = said.problem();
        return new ProblemView(
                "urn:problem-type:bellgrid:"
                        + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                problem.title(),
                problem.httpStatus(),
                said.detail().orElse(null),
                problem.name(),
                requestId,
                said.errors(),
                said.retryAfter().map(wait -> wait.toSeconds()).orElse(null));
    }
}
