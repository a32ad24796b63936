package org.bellgrid.domain.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everybody who is signed in. */
@Dependent
public class Sessions {
    private static final String ADD_TOKEN =
            "INSERT INTO refresh_tokens (hash, district_id, session_id) SELECT ?1, district_id, id FROM sessions WHERE id = ?2";
    private static final String SESSION_OF = "SELECT session_id FROM refresh_tokens WHERE hash = ?1";

    private final EntityManager entityManager;

    @Inject
    public Sessions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds a session with its first token, and forgets those of the same user that are long over. */
    public void add(Session session, Secret token, Instant now) {
        entityManager
                .createQuery("DELETE FROM Session s WHERE s.userId = :user AND s.expiresAt < :now")
                .setParameter("user", session.user().value())
                .setParameter("now", now)
                .executeUpdate();
        entityManager.persist(session);
        addToken(session, token);
    }

    /** Has a session found by a further token. */
    public void addToken(Session session, Secret token) {
        entityManager.flush();
        entityManager
                .createNativeQuery(ADD_TOKEN)
                .setParameter(1, token.hash())
                .setParameter(2, session.id().value())
                .executeUpdate();
    }

    /** The session that has given out a token at some time, locked until the transaction ends. */
    public Optional<Session> lockByToken(Secret token) {
        List<?> ids = entityManager
                .createNativeQuery(SESSION_OF)
                .setParameter(1, token.hash())
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> lock(new SessionId((UUID) id)));
    }

    /** A session, locked until the transaction ends. */
    public Optional<Session> lock(SessionId id) {
        return Optional.ofNullable(entityManager.find(Session.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Ends all that a user has. */
    public void revokeAllOf(UserId user, Instant now) {
        entityManager
                .createQuery("SELECT s FROM Session s WHERE s.userId = :user AND s.revokedAt IS NULL", Session.class)
                .setParameter("user", user.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(session -> session.revoke(now));
    }

    /** Forgets those that have been over for a day, whosever they are. */
    public void forgetPast(Instant now) {
        entityManager
                .createQuery("DELETE FROM Session s WHERE s.expiresAt < :yesterday")
                .setParameter("yesterday", now.minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    /** The sessions that were ended before their time since then. */
    public Set<SessionId> revokedSince(Instant start) {
        return entityManager
                .createQuery("SELECT s.id FROM Session s WHERE s.revokedAt > :start", UUID.class)
                .setParameter("start", start)
                .getResultStream()
                .map(SessionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
