package org.bellgrid.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes an invitation up, as it came; nothing is checked yet.
 *
 * @param password what they choose
 */
@Schema(
        name = "InvitationAnswer",
        requiredProperties = {"token", "password"})
public record InvitationAnswer(
        @Nullable String token, @Nullable String password) {
    @Override
    public String toString() {
        return "InvitationAnswer";
    }
}
