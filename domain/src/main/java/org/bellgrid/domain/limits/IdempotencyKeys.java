package org.bellgrid.domain.limits;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.tenancy.DistrictId;

/**
 * The answers to requests that a client may repeat. The key is taken, the request done and its answer kept in one
 * transaction, so that there is never one without the others.
 */
@Dependent
public class IdempotencyKeys {
    /**
     * Whoever uses the same key at the same time waits here for the first to commit; the same patience goes for all that
     * the transaction locks later.
     */
    private static final String PATIENCE = "SELECT set_config('lock_timeout', '2s', true)";

    private static final String TAKE = """
            INSERT INTO idempotency_keys (district_id, caller, key, request_hash)
            VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (caller, key) DO NOTHING
            """;
    private static final String EARLIER =
            "SELECT request_hash, answer::text FROM idempotency_keys WHERE caller = ?1 AND key = ?2";
    private static final String KEEP = "UPDATE idempotency_keys SET answer = ?1 WHERE caller = ?2 AND key = ?3";
    private static final String FORGET_PAST =
            "DELETE FROM idempotency_keys WHERE created_at < clock_timestamp() - ?1 * interval '1 second'";

    private final EntityManager entityManager;

    @Inject
    public IdempotencyKeys(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * The answer that was given under a key.
     *
     * @param requestHash of what was asked
     * @param answer JSON
     */
    public record Earlier(ContentHash requestHash, String answer) {}

    /**
     * Takes a key for a request.
     *
     * @return the answer if there is one already; empty when the key is taken now, and the answer to be kept
     * @throws jakarta.persistence.PersistenceException when somebody else holds the key for too long (SQL state 55P03)
     */
    public Optional<Earlier> take(DistrictId district, UUID caller, String key, ContentHash requestHash) {
        entityManager.createNativeQuery(PATIENCE).getSingleResult();
        int taken = entityManager
                .createNativeQuery(TAKE)
                .setParameter(1, district.value())
                .setParameter(2, caller)
                .setParameter(3, key)
                .setParameter(4, requestHash.hex())
                .executeUpdate();
        if (taken == 1) {
            return Optional.empty();
        }
        Object[] row = (Object[]) entityManager
                .createNativeQuery(EARLIER)
                .setParameter(1, caller)
                .setParameter(2, key)
                .getSingleResult();
        return Optional.of(new Earlier(new ContentHash((String) row[0]), (String) row[1]));
    }

    /** Keeps the answer to the request that has taken the key. */
    public void keep(UUID caller, String key, String answer) {
        entityManager
                .createNativeQuery(KEEP)
                .setParameter(1, answer)
                .setParameter(2, caller)
                .setParameter(3, key)
                .executeUpdate();
    }

    /** Deletes keys that are older; their clients have given up. */
    public void forgetOlderThan(Duration age) {
        entityManager
                .createNativeQuery(FORGET_PAST)
                .setParameter(1, age.toSeconds())
                .executeUpdate();
    }
}
