package org.bellgrid.api.admin;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who shall have an account, as it came; nothing is checked yet.
 *
 * @param role {@code teacher}, {@code reviewer} or {@code admin}; an operator may also ask for an {@code operator}
 * @param districtId said by operators alone, and not for an operator
 */
@Schema(
        name = "WantedUser",
        requiredProperties = {"email", "firstName", "lastName", "role"})
public record WantedUser(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        @Schema(ref = "Role") @Nullable String role,
        @Nullable UUID districtId,
        @Nullable UUID schoolId) {}
