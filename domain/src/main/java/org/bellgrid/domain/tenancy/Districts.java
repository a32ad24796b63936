package org.bellgrid.domain.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** All districts and their schools. */
@Dependent
public class Districts {
    private final EntityManager entityManager;

    @Inject
    public Districts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(District district) {
        entityManager.persist(district);
        // Others refer to it by its id alone: it must be there first.
        entityManager.flush();
    }

    public void add(School school) {
        entityManager.persist(school);
        // Others refer to it by its id alone: it must be there first.
        entityManager.flush();
    }

    public Optional<District> find(DistrictId id) {
        return Optional.ofNullable(entityManager.find(District.class, id.value()));
    }

    /** Whether there is any yet. */
    public boolean any() {
        return entityManager
                        .createQuery("SELECT count(d) FROM District d", Long.class)
                        .getSingleResult()
                > 0;
    }
}
