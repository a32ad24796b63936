package org.bellgrid.domain.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bellgrid.domain.tenancy.DistrictId;

/** All portals that call on their own behalf. */
@Dependent
public class ApiClients {
    private final EntityManager entityManager;

    @Inject
    public ApiClients(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Its user must be there already. */
    public void add(ApiClient client) {
        entityManager.persist(client);
    }

    /** A client that is not locked out. */
    public Optional<ApiClient> find(UserId id) {
        return Optional.ofNullable(entityManager.find(ApiClient.class, id.value()))
                .filter(client -> !client.isRevoked());
    }

    /** The clients of a district that are not locked out, oldest first. */
    public List<ApiClient> of(DistrictId district) {
        return entityManager
                .createQuery(
                        "SELECT c FROM ApiClient c WHERE c.districtId = :district AND c.revokedAt IS NULL"
                                + " ORDER BY c.createdAt, c.id",
                        ApiClient.class)
                .setParameter("district", district.value())
                .getResultList();
    }

    /** Those that were locked out since then, as what their tokens say. */
    public Set<SessionId> revokedSince(Instant start) {
        return entityManager
                .createQuery("SELECT c.id FROM ApiClient c WHERE c.revokedAt > :start", UUID.class)
                .setParameter("start", start)
                .getResultStream()
                .map(SessionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
