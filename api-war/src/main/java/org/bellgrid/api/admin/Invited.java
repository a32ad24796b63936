package org.bellgrid.api.admin;

import org.bellgrid.api.auth.UserView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account that waits for its owner.
 *
 * @param invitation the token with which the owner chooses a password, good once and for 7 days: in this answer and
 *     nowhere else
 */
@Schema(name = "Invited")
public record Invited(UserView user, String invitation) {
    @Override
    public String toString() {
        return "Invited " + user.id();
    }
}
