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
