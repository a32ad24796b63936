package org.bellgrid.domain.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bellgrid.domain.tenancy.DistrictId;

/** Everybody who can sign in. */
@Dependent
public class Users {
    private final EntityManager entityManager;

    @Inject
    public Users(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public void add(User user) {
        entityManager.persist(user);
        // Others refer to it by its id alone: it must be there first.
        entityManager.flush();
    }

    public Optional<User> find(UserId id) {
        return Optional.ofNullable(entityManager.find(User.class, id.value()));
    }

    /**
     * A person whom somebody may look after; all others are not there.
     *
     * @param own the district of an administrator; empty for operators, who look after everybody
     */
    public Optional<User> lookedAfter(UserId id, Optional<DistrictId> own) {
        return find(id).filter(user -> user.role().isPersons())
                .filter(user -> own.isEmpty() || own.equals(user.district()));
    }

    /** Looks an account up by its address, whatever the case of its letters. */
    public Optional<User> findByEmail(String email) {
        return entityManager
                .createQuery("SELECT u FROM User u WHERE lower(u.email) = :email", User.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The people of a district, by their addresses. */
    public List<User> peopleOf(DistrictId district) {
        return entityManager
                .createQuery(
                        "SELECT u FROM User u WHERE u.districtId = :district AND u.role <> :client ORDER BY u.email",
                        User.class)
                .setParameter("district", district.value())
                .setParameter("client", Role.CLIENT)
                .getResultList();
    }

    /** Whether anybody runs this installation yet. */
    public boolean anyWith(Role role) {
        return entityManager
                        .createQuery("SELECT count(u) FROM User u WHERE u.role = :role", Long.class)
                        .setParameter("role", role)
                        .getSingleResult()
                > 0;
    }

    /** Keeps everybody else from changing accounts until the transaction ends; they may be read. */
    public void holdChanges() {
        entityManager
                .createNativeQuery("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE")
                .executeUpdate();
    }
}
