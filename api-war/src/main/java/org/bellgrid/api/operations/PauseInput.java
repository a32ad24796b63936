package org.bellgrid.api.operations;

import org.bellgrid.api.problem.FieldChecks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something is to be paused.
 *
 * @param reason why, for other operators
 */
@Schema(name = "PauseInput", requiredProperties = "reason")
record PauseInput(@Nullable String reason) {
    private static final int LENGTH = 500;

    /** The reason that such a body gives. */
    static String in(@Nullable PauseInput body) {
        FieldChecks checks = new FieldChecks();
        String reason = checks.required(FieldChecks.given(body).reason(), "reason", LENGTH);
        checks.orThrow();
        return reason.strip();
    }
}
