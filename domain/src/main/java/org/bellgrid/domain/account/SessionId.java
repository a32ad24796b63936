package org.bellgrid.domain.account;

import java.util.UUID;

/** Names a session: the claim {@code sid} of its access tokens. */
public record SessionId(UUID value) {
    public static SessionId random() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
