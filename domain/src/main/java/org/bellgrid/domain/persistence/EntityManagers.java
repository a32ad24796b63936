package org.bellgrid.domain.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands the container's entity manager to constructors. It belongs to the transaction in which it is used. */
@Dependent
class EntityManagers {
    @PersistenceContext(unitName = "bellgrid")
    EntityManager entityManager;

    @Produces
    EntityManager entityManager() {
        return entityManager;
    }
}
