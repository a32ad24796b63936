package org.bellgrid.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is signed in, from the log-in until they log out, stay away too long, or a refresh token of theirs turns up
 * twice. Each refresh token serves once and is exchanged for the next (RFC 9700, 4.14.2).
 *
 * <p>A token that comes back after its exchange is in two hands, one of which has stolen it: the session ends for both.
 * One exception keeps a lost answer from ending sessions: within {@link #GRACE} the token before the newest is exchanged
 * once more. The newest, which its owner has not received then, is void. So a thief who is quick gains nothing lasting:
 * when the owner shows the token that is void by now, the session ends as well.
 */
@Entity
@Table(name = "sessions")
public class Session {
    /** How long an answer counts as lost when its question comes again. */
    static final Duration GRACE = Duration.ofSeconds(10);

    @Id
    private UUID id;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "district_id")
    private @Nullable UUID districtId;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "current_token")
    private String currentToken;

    @Column(name = "previous_token")
    private @Nullable String previousToken;

    @Convert(converter = InstantColumn.class)
    @Column(name = "refreshed_at")
    private Instant refreshedAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Convert(converter = InstantColumn.class)
    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected Session() {}

    /**
     * A session that begins.
     *
     * @param patience how long it lasts unless it is refreshed
     */
    public Session(SessionId id, User user, Secret token, Instant now, Duration patience) {
        this.id = id.value();
        this.districtId = user.district().map(district -> district.value()).orElse(null);
        this.userId = user.id().value();
        this.currentToken = token.hash();
        this.refreshedAt = now;
        this.expiresAt = now.plus(patience);
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public UserId user() {
        return new UserId(userId);
    }

    /**
     * Exchanges a refresh token of this session for the next, or ends the session when that token should not be there any
     * more.
     *
     * @param shown was given out by this session at some time
     * @param patience how long the session lasts from now on unless it is refreshed again
     * @return whether {@code next} is good from now on
     */
    public boolean refresh(Secret shown, Secret next, Instant now, Duration patience) {
        if (revokedAt != null || !now.isBefore(expiresAt)) {
            return false;
        }
        String hash = shown.hash();
        boolean regular = hash.equals(currentToken);
        boolean answerLost = hash.equals(previousToken) && now.isBefore(refreshedAt.plus(GRACE));
        if (!regular && !answerLost) {
            revoke(now);
            return false;
        }
        previousToken = regular ? currentToken : null;
        currentToken = next.hash();
        refreshedAt = now;
        expiresAt = now.plus(patience);
        return true;
    }

    /** Ends it; what has ended stays so. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
