package org.bellgrid.domain.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** All invitations that have not been taken up. */
@Dependent
public class Invitations {
    private final EntityManager entityManager;

    @Inject
    public Invitations(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Adds an invitation; an earlier one to the same user is void. The user must be there already. */
    public void put(Invitation invitation) {
        entityManager.merge(invitation);
    }

    /** Takes an invitation up, which nobody else can do from then on: whom it is for. */
    public Optional<UserId> take(Secret token, Instant now) {
        Optional<Invitation> invitation = entityManager
                .createQuery(
                        "SELECT i FROM Invitation i WHERE i.tokenHash = :hash AND i.expiresAt > :now", Invitation.class)
                .setParameter("hash", token.hash())
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        invitation.ifPresent(entityManager::remove);
        return invitation.map(Invitation::user);
    }
}
