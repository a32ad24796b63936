package org.bellgrid.api.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for new tokens, as it came; nothing is checked yet. */
@Schema(name = "RefreshRequest", requiredProperties = "refreshToken")
public record RefreshRequest(@Nullable String refreshToken) {
    @Override
    public String toString() {
        return "RefreshRequest";
    }
}
