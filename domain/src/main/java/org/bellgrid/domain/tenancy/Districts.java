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
    }

    public void add(School school) {
        entityManager.persist(school);
    }

    public Optional<District> find(DistrictId id) {
        return Optional.ofNullable(entityManager.find(District.class, id.value()));
    }
}
