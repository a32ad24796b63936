package org.bellgrid.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with, as it came; nothing is checked yet. */
@Schema(
        name = "Credentials",
        requiredProperties = {"email", "password"})
public record Credentials(@Nullable String email, @Nullable String password) {
    @Override
    public String toString() {
        return "Credentials of " + email;
    }
}
