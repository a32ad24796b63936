package org.bellgrid.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants an account, as it came; nothing is checked yet. */
@Schema(
        name = "Registration",
        requiredProperties = {"email", "password", "firstName", "lastName"})
public record Registration(
        @Nullable String email,
        @Nullable String password,
        @Nullable String firstName,
        @Nullable String lastName) {
    @Override
    public String toString() {
        return "Registration of " + email;
    }
}
