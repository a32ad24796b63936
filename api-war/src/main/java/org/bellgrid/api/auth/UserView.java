package org.bellgrid.api.auth;

import java.util.UUID;
import org.bellgrid.domain.account.User;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner and administrators see it.
 *
 * @param role {@code teacher}, {@code reviewer}, {@code admin} or {@code operator}
 * @param districtId {@code null} for operators
 * @param schoolId {@code null} when not of one school
 * @param active whether its owner may sign in
 */
@Schema(name = "User")
public record UserView(
        UUID id,
        String email,
        String firstName,
        String lastName,
        @Schema(ref = "Role") String role,
        @Nullable UUID districtId,
        @Nullable UUID schoolId,
        boolean active) {
    /** What may be shown of an account. */
    public static UserView of(User user) {
        return new UserView(
                user.id().value(),
                user.email(),
                user.firstName(),
                user.lastName(),
                user.role().label(),
                user.district().map(district -> district.value()).orElse(null),
                user.school().map(school -> school.value()).orElse(null),
                user.isActive());
    }
}
