package org.bellgrid.api.admin;

import org.bellgrid.api.problem.FieldChecks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A district or school to be made, as it came; nothing is checked yet. */
@Schema(name = "Named", requiredProperties = "name")
public record Named(@Nullable String name) {
    static final int LENGTH = 200;

    /** The name that such a body holds. */
    static String in(@Nullable Named body) {
        FieldChecks checks = new FieldChecks();
        String name =
                checks.required(FieldChecks.given(body).name(), "name", LENGTH).strip();
        checks.orThrow();
        return name;
    }
}
