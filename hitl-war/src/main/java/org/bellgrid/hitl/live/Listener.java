package org.bellgrid.hitl.live;

import java.time.Instant;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.SessionId;
import org.bellgrid.domain.tenancy.DistrictId;

/**
 * Who has shown a good access token over a connection.
 *
 * @param until when the token runs out
 */
record Listener(DistrictId district, Role role, SessionId session, Instant until) {
    /** Whether review tasks are of interest. */
    boolean reviews() {
        return role == Role.REVIEWER || role == Role.ADMIN;
    }
}
