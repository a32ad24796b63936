package org.bellgrid.domain.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** All districts, by their names. */
    public List<District> all() {
        return entityManager
                .createQuery("SELECT d FROM District d ORDER BY d.name, d.id", District.class)
                .getResultList();
    }

    /** The schools of a district, by their names. */
    public List<School> schools(DistrictId district) {
        return entityManager
                .createQuery(
                        "SELECT s FROM School s WHERE s.districtId = :district ORDER BY s.name, s.id", School.class)
                .setParameter("district", district.value())
                .getResultList();
    }

    /** A school of that district; another district's is not there. */
    public Optional<School> findSchool(DistrictId district, SchoolId id) {
        return Optional.ofNullable(entityManager.find(School.class, id.value()))
                .filter(school -> school.district().equals(district));
    }

    /** As {@link #findSchool}, to be changed: nobody else can change it until the transaction ends. */
    public Optional<School> lockSchool(DistrictId district, SchoolId id) {
        return Optional.ofNullable(entityManager.find(School.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(school -> school.district().equals(district));
    }

    /** What a district has chosen. */
    public DistrictSettings settings(DistrictId district) {
        DistrictSettings settings = entityManager.find(DistrictSettings.class, district.value());
        return settings == null ? new DistrictSettings(district) : settings;
    }

    /** As {@link #settings}, to be changed: nobody else can change them until the transaction ends. */
    public DistrictSettings lockSettings(DistrictId district) {
        // Where nothing has been chosen yet, there is no other row to lock.
        entityManager.find(District.class, district.value(), LockModeType.PESSIMISTIC_WRITE);
        return settings(district);
    }

    /** Writes what has been chosen in locked settings, so that their version is the new one. */
    public void changed(DistrictSettings settings) {
        entityManager.persist(settings);
        entityManager.flush();
    }

    /** The district that has been there longest, if there is any. */
    public Optional<DistrictId> oldest() {
        List<?> ids = entityManager
                .createNativeQuery("SELECT id FROM districts ORDER BY created_at, id LIMIT 1")
                .getResultList();
        return ids.stream().findFirst().map(id -> new DistrictId((UUID) id));
    }

    /** Whether there is any yet. */
    public boolean any() {
        return entityManager
                        .createQuery("SELECT count(d) FROM District d", Long.class)
                        .getSingleResult()
                > 0;
    }
}
