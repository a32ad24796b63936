package org.bellgrid.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who shall run a new installation, as it came; nothing is checked yet. */
@Schema(
        name = "FirstOperator",
        requiredProperties = {"secret", "email", "password", "firstName", "lastName"})
public record FirstOperator(
        @Nullable String secret,
        @Nullable String email,
        @Nullable String password,
        @Nullable String firstName,
        @Nullable String lastName) {
    @Override
    public String toString() {
        return "FirstOperator " + email;
    }
}
