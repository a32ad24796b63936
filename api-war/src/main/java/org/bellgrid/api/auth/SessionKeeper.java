package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bellgrid.domain.account.Secret;
import org.bellgrid.domain.account.Session;
import org.bellgrid.domain.account.SessionId;
import org.bellgrid.domain.account.Sessions;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins, continues and ends sessions. Who asks need not have a valid access token: hence for all districts. */
@Dependent
@AllDistricts
public class SessionKeeper {
    private final Sessions sessions;
    private final Users users;
    private final Tokens tokens;
    private final Clock clock;
    private final Duration patience;

    /** @param refreshSeconds how long a session lasts unless it is refreshed */
    @Inject
    SessionKeeper(
            Sessions sessions,
            Users users,
            Tokens tokens,
            Clock clock,
            @ConfigProperty(name = "bellgrid.refresh.seconds", defaultValue = "604800") long refreshSeconds) {
        this.sessions = sessions;
        this.users = users;
        this.tokens = tokens;
        this.clock = clock;
        this.patience = Duration.ofSeconds(refreshSeconds);
    }

    /** Signs somebody in who has proved who they are. */
    @Transactional
    public TokenPair begin(User user) {
        Secret token = Secret.random();
        Instant now = clock.instant();
        Session session = new Session(SessionId.random(), user, token, now, patience);
        sessions.add(session, token, now);
        return pair(user, session, token);
    }

    /** The next tokens for a refresh token, or none: it is not good, or not any more, or its account has been closed. */
    @Transactional
    public Optional<TokenPair> refresh(Secret shown) {
        return sessions.lockByToken(shown).flatMap(session -> refresh(session, shown));
    }

    private Optional<TokenPair> refresh(Session session, Secret shown) {
        Optional<User> user = users.find(session.user()).filter(User::isActive);
        Secret next = Secret.random();
        if (user.isEmpty() || !session.refresh(shown, next, clock.instant(), patience)) {
            return Optional.empty();
        }
        sessions.addToken(session, next);
        return Optional.of(pair(user.get(), session, next));
    }

    /** Signs somebody out. */
    @Transactional
    public void end(SessionId id) {
        sessions.lock(id).ifPresent(session -> session.revoke(clock.instant()));
    }

    /** Signs out whoever a refresh token is of, if it is good. */
    @Transactional
    public void end(Secret shown) {
        sessions.lockByToken(shown).ifPresent(session -> session.revoke(clock.instant()));
    }

    private TokenPair pair(User user, Session session, Secret refreshToken) {
        AccessToken access = tokens.issue(user, session.id());
        return new TokenPair(access.accessToken(), refreshToken.value(), access.expiresIn());
    }
}
