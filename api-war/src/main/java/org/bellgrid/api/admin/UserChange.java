package org.bellgrid.api.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall be different about an account, as it came; what is missing stays as it is. */
@Schema(name = "UserChange")
public record UserChange(
        @Schema(ref = "Role") @Nullable String role,
        @Nullable Boolean active) {}
